package fr.guichet.domain.account;

import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Spec A2: who decides, creates, and gives roles. */
class RoleGuardsTest {

    private static final Account.Id AUTHOR = new Account.Id(UUID.randomUUID());

    @Test
    void a_manager_decides_about_a_parent_and_not_about_a_client() {
        assertThat(RoleGuards.mayDecide(
                        AUTHOR, Role.MANAGER, anAccount().withRole(Role.PARENT).pending()))
                .isEmpty();
        assertThat(RoleGuards.mayDecide(AUTHOR, Role.MANAGER, anAccount().active()))
                .contains(new DecisionRejection.RoleMayNotDecide(Role.MANAGER, Role.CLIENT));
    }

    @Test
    void nobody_decides_about_themselves() {
        var own = anAccount().withId(AUTHOR).withRole(Role.SUPER_ADMIN).active();

        assertThat(RoleGuards.mayDecide(AUTHOR, Role.SUPER_ADMIN, own)).contains(new DecisionRejection.OwnAccount());
    }

    @Test
    void the_last_active_super_admin_stays() {
        var admin = anAccount().withRole(Role.SUPER_ADMIN).active();

        assertThat(RoleGuards.mayLeave(admin, 1)).contains(new DecisionRejection.LastSuperAdmin());
        assertThat(RoleGuards.mayLeave(admin, 2)).isEmpty();
        assertThat(RoleGuards.mayLeave(anAccount().withRole(Role.SUPER_ADMIN).suspended(), 1))
                .isEmpty();
        assertThat(RoleGuards.mayLeave(anAccount().withRole(Role.MANAGER).active(), 1))
                .isEmpty();
    }

    @Test
    void managers_are_created_by_a_super_admin_alone_and_administrators_by_administrators_too() {
        assertThat(creators(Role.MANAGER)).containsExactly(Role.SUPER_ADMIN);
        assertThat(creators(Role.ADMINISTRATOR)).containsExactly(Role.SUPER_ADMIN, Role.ADMINISTRATOR);
        assertThat(creators(Role.SUPER_ADMIN)).isEmpty();
    }

    @Test
    void an_administrator_turns_a_client_into_a_practitioner_and_back_and_nothing_else() {
        assertThat(changes(Role.ADMINISTRATOR)).containsExactly("PRACTITIONER→CLIENT", "CLIENT→PRACTITIONER");
    }

    @Test
    void nobody_gives_or_takes_super_admin_nor_makes_or_unmakes_a_parent() {
        for (var author : Role.values()) {
            assertThat(changes(author))
                    .noneMatch(change -> change.endsWith("→SUPER_ADMIN")
                            || change.contains("PARENT")
                            || change.contains("CHILDMINDER"));
        }
    }

    @Test
    void only_administrators_change_roles() {
        assertThat(changes(Role.MANAGER)).isEmpty();
        assertThat(changes(Role.PRACTITIONER)).isEmpty();
        assertThat(changes(Role.SUPER_ADMIN)).contains("CLIENT→MANAGER", "ADMINISTRATOR→CLIENT");
    }

    private static List<Role> creators(Role created) {
        return List.of(Role.values()).stream()
                .filter(author -> RoleGuards.mayCreate(author, created))
                .toList();
    }

    private static List<String> changes(Role author) {
        var changes = new ArrayList<String>();
        for (var from : Role.values()) {
            for (var to : Role.values()) {
                if (from != to && RoleGuards.mayChangeRole(author, from, to)) {
                    changes.add(from + "→" + to);
                }
            }
        }
        return changes;
    }
}
