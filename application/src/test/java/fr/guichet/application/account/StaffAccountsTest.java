package fr.guichet.application.account;

import static fr.guichet.application.account.CredentialsWorld.OTHER;
import static fr.guichet.application.account.CredentialsWorld.RIGHT;
import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static fr.guichet.domain.account.Role.ADMINISTRATOR;
import static fr.guichet.domain.account.Role.CLIENT;
import static fr.guichet.domain.account.Role.MANAGER;
import static fr.guichet.domain.account.Role.PARENT;
import static fr.guichet.domain.account.Role.PRACTITIONER;
import static fr.guichet.domain.account.Role.SUPER_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.PageRequest;
import fr.guichet.application.booking.InMemoryBooking;
import fr.guichet.application.booking.OpenAgenda;
import fr.guichet.application.clientfile.InMemoryClientFiles;
import fr.guichet.application.privacy.AuditEntry;
import fr.guichet.application.privacy.AuditedAction;
import fr.guichet.application.privacy.InMemoryAuditTrail;
import fr.guichet.application.registration.InMemoryDecisions;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PasswordRules;
import fr.guichet.domain.account.PasswordViolation;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.clientfile.ClientFile;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Spec A2, A3: who makes and unmakes whom. */
class StaffAccountsTest {

    private static final EmailAddress LUCAS = new EmailAddress("lucas.moreau@ptits-pas.fr");
    private static final PersonName NAME = new PersonName("Lucas", "MOREAU");

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAccounts accounts = new InMemoryAccounts(transactions);
    private final InMemoryDecisions decisions = new InMemoryDecisions(transactions);
    private final InMemoryClientFiles files = new InMemoryClientFiles(transactions);
    private final InMemoryAuditTrail audit = new InMemoryAuditTrail(transactions);
    private final InMemoryBooking booking = new InMemoryBooking();
    private final CredentialsWorld world =
            new CredentialsWorld(InMemoryCredentials.stores(transactions, accounts, decisions));
    private final PasswordRules rules = new PasswordRules(CommonPasswords.load()::contains);
    private final RandomBytes random = count -> {
        var bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    };

    @Test
    void a_super_admin_creates_a_manager_who_is_active_and_must_change_the_password() {
        var outcome = create(actor(SUPER_ADMIN), MANAGER, RIGHT);

        var manager = ((CreateStaffAccount.Outcome.Created) outcome).account();
        assertThat(manager).isInstanceOf(Account.Active.class);
        assertThat(manager.role()).isEqualTo(MANAGER);
        assertThat(world.signedIn(manager).mustChangePassword()).isTrue();
        assertThat(audited()).containsExactly(AuditedAction.STAFF_ACCOUNT_CREATED);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUPER_ADMIN")
    void nobody_else_creates_managers(Role role) {
        assertThat(create(actor(role), MANAGER, RIGHT)).isEqualTo(new CreateStaffAccount.Outcome.Forbidden());
        assertThat(accounts.findByEmail(LUCAS)).isEmpty();
    }

    @Test
    void an_administrator_creates_administrators_and_nobody_creates_super_admins() {
        assertThat(create(actor(ADMINISTRATOR), ADMINISTRATOR, RIGHT))
                .isInstanceOf(CreateStaffAccount.Outcome.Created.class);
        assertThat(create(actor(SUPER_ADMIN), SUPER_ADMIN, RIGHT))
                .isEqualTo(new CreateStaffAccount.Outcome.Forbidden());
    }

    @Test
    void a_managers_first_password_obeys_the_rules_and_their_address_is_their_own() {
        assertThat(create(actor(SUPER_ADMIN), MANAGER, new RawPassword("password")))
                .isEqualTo(new CreateStaffAccount.Outcome.InvalidPassword(List.of(
                        new PasswordViolation.UpperCaseMissing(),
                        new PasswordViolation.DigitMissing(),
                        new PasswordViolation.TooCommon())));
        create(actor(SUPER_ADMIN), MANAGER, RIGHT);
        assertThat(create(actor(SUPER_ADMIN), MANAGER, OTHER)).isEqualTo(new CreateStaffAccount.Outcome.EmailInUse());
    }

    @Test
    void the_first_administrator_gets_a_password_that_is_told_once() {
        var created = (CreateFirstAdministrator.Outcome.Created) first(Optional.empty());

        var told = created.oneTimePassword().orElseThrow();
        assertThat(rules.violations(told)).isEmpty();
        assertThat(world.login(created.account(), told))
                .isInstanceOfSatisfying(
                        Login.Outcome.SignedIn.class,
                        in -> assertThat(in.signIn().mustChangePassword()).isTrue());
        assertThat(first(Optional.empty())).isEqualTo(new CreateFirstAdministrator.Outcome.AlreadyThere());
        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void the_first_administrators_password_of_the_configuration_is_taken_as_it_is() {
        var documented = new RawPassword("4dm1n1strateur");

        var created = (CreateFirstAdministrator.Outcome.Created) first(Optional.of(documented));

        assertThat(created.oneTimePassword()).isEmpty();
        assertThat(created.account().role()).isEqualTo(SUPER_ADMIN);
        assertThat(world.login(created.account(), documented)).isInstanceOf(Login.Outcome.SignedIn.class);
    }

    @Test
    void the_first_administrator_takes_nobodys_address() {
        world.stored(anAccount().withEmail(LUCAS.value()).active());

        assertThat(first(Optional.empty())).isEqualTo(new CreateFirstAdministrator.Outcome.EmailInUse());
    }

    @Test
    void an_administrator_turns_a_client_into_a_practitioner_with_an_agenda_and_back() {
        var client = world.someone();
        var signIn = world.signedIn(client);

        assertThat(change(actor(ADMINISTRATOR), client, PRACTITIONER)).isInstanceOf(ChangeRole.Outcome.Changed.class);

        assertThat(roleOf(client)).isEqualTo(PRACTITIONER);
        assertThat(world.isIn(signIn)).isFalse();
        assertThat(booking.services().active())
                .anyMatch(service ->
                        service.isOfferedBy(new Practitioner.Id(client.id().value())));

        change(actor(ADMINISTRATOR), client, CLIENT);
        assertThat(roleOf(client)).isEqualTo(CLIENT);
        assertThat(files.findByAccount(client.id())).isPresent();
        assertThat(audited()).containsExactly(AuditedAction.ROLE_CHANGED, AuditedAction.ROLE_CHANGED);
    }

    @Test
    void an_administrator_gives_and_takes_no_other_role() {
        var client = world.someone();
        var manager = world.stored(anAccount().withRole(MANAGER).active());
        var parent = world.stored(anAccount().withRole(PARENT).active());

        for (var wish : List.of(MANAGER, ADMINISTRATOR, SUPER_ADMIN, PARENT)) {
            assertThat(change(actor(ADMINISTRATOR), client, wish)).isEqualTo(new ChangeRole.Outcome.Forbidden());
        }
        assertThat(change(actor(ADMINISTRATOR), manager, CLIENT)).isEqualTo(new ChangeRole.Outcome.Forbidden());
        assertThat(change(actor(SUPER_ADMIN), parent, MANAGER)).isEqualTo(new ChangeRole.Outcome.Forbidden());
        assertThat(change(actor(MANAGER), client, PRACTITIONER)).isEqualTo(new ChangeRole.Outcome.Forbidden());
    }

    @Test
    void a_super_admin_gives_and_takes_the_staff_roles_but_never_super_admin() {
        var client = world.someone();

        assertThat(change(actor(SUPER_ADMIN), client, ADMINISTRATOR)).isInstanceOf(ChangeRole.Outcome.Changed.class);
        assertThat(change(actor(SUPER_ADMIN), client, MANAGER)).isInstanceOf(ChangeRole.Outcome.Changed.class);
        assertThat(change(actor(SUPER_ADMIN), client, SUPER_ADMIN)).isEqualTo(new ChangeRole.Outcome.Forbidden());
        assertThat(roleOf(client)).isEqualTo(MANAGER);
    }

    @Test
    void nobody_demotes_themselves() {
        var one = world.stored(anAccount().withRole(SUPER_ADMIN).active());
        world.stored(anAccount().withRole(SUPER_ADMIN).active());
        var self = new Actor(one.id(), SUPER_ADMIN);

        assertThat(change(self, one, CLIENT)).isEqualTo(new ChangeRole.Outcome.Forbidden());
    }

    @Test
    void the_last_active_super_admin_stays() {
        var last = world.stored(anAccount().withRole(SUPER_ADMIN).active());
        var suspended = world.stored(anAccount().withRole(SUPER_ADMIN).suspended());
        var other = new Actor(suspended.id(), SUPER_ADMIN);

        assertThat(change(other, last, ADMINISTRATOR)).isEqualTo(new ChangeRole.Outcome.LastSuperAdmin());
    }

    @Test
    void administrators_alone_list_users_and_super_admins_alone_list_managers() {
        var manager = world.stored(anAccount().withRole(MANAGER).active());
        var list = new InMemoryAccountList(accounts, decisions);

        for (var role : Role.values()) {
            var users = new ListUsers(list)
                    .handle(new ListUsers.Query(
                            actor(role), Optional.of(MANAGER), Set.of(), Optional.of("claire"), PageRequest.first()));
            var managers = new ListManagers(list).handle(new ListManagers.Query(actor(role), PageRequest.first()));
            assertThat(users instanceof ListUsers.Outcome.Listed listed
                            && listed.page().entries().getFirst().account().equals(manager))
                    .isEqualTo(role == SUPER_ADMIN || role == ADMINISTRATOR);
            assertThat(managers instanceof ListManagers.Outcome.Listed).isEqualTo(role == SUPER_ADMIN);
        }
    }

    @Test
    void someone_changes_their_own_name_and_number_and_nothing_else() {
        var client = world.stored(anAccount().active());
        transactions.run(() -> files.add(ClientFile.open(new ClientFile.Id(UUID.randomUUID()), client.person())));
        var number = new PhoneNumber("+33612345678");

        var changed = new ChangeOwnAccount(accounts, files, transactions)
                .handle(new ChangeOwnAccount.Command(
                        new Actor(client.id(), CLIENT),
                        Optional.of("Zoé"),
                        Optional.empty(),
                        Optional.of(number),
                        Optional.empty()))
                .orElseThrow();

        assertThat(changed.name()).isEqualTo(new PersonName("Zoé", client.name().last()));
        assertThat(changed.phone()).contains(number);
        assertThat(changed.role()).isEqualTo(CLIENT);
        assertThat(changed.email()).isEqualTo(client.email());
        var file = files.findByAccount(client.id()).orElseThrow();
        assertThat(file.name()).isEqualTo(changed.name());
        assertThat(file.phone()).contains(number);
    }

    private CreateStaffAccount.Outcome create(Actor actor, Role role, RawPassword password) {
        return new CreateStaffAccount(
                        accounts,
                        world.stores.passwords(),
                        rules,
                        world.stores.hasher(),
                        audit,
                        UUID::randomUUID,
                        transactions,
                        world.clock)
                .handle(new CreateStaffAccount.Command(actor, role, LUCAS, NAME, Optional.empty(), password));
    }

    private CreateFirstAdministrator.Outcome first(Optional<RawPassword> password) {
        return new CreateFirstAdministrator(
                        accounts,
                        world.stores.passwords(),
                        world.stores.hasher(),
                        random,
                        UUID::randomUUID,
                        transactions,
                        world.clock)
                .handle(new CreateFirstAdministrator.Command(LUCAS, NAME, password));
    }

    private ChangeRole.Outcome change(Actor actor, Account account, Role role) {
        var openAgenda = new OpenAgenda(booking.transactions(), booking.agendas(), booking.services(), booking.ids());
        return new ChangeRole(
                        accounts,
                        world.stores.sessions(),
                        files,
                        openAgenda,
                        audit,
                        UUID::randomUUID,
                        transactions,
                        world.clock)
                .handle(new ChangeRole.Command(actor, account.id(), role));
    }

    private static Actor actor(Role role) {
        return new Actor(new Account.Id(UUID.randomUUID()), role);
    }

    private Role roleOf(Account account) {
        return accounts.find(account.id()).orElseThrow().role();
    }

    private List<AuditedAction> audited() {
        return audit.newest(Optional.empty(), PageRequest.first()).entries().stream()
                .map(AuditEntry::action)
                .toList();
    }
}
