package fr.guichet.persistence.registration;

import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static fr.guichet.domain.registration.FamilyBuilder.aFamily;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.guichet.application.account.Actor;
import fr.guichet.application.account.CountedBytes;
import fr.guichet.application.account.LinkIssuer;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.Outbox;
import fr.guichet.application.registration.ApproveRegistration;
import fr.guichet.application.registration.RefuseOrSuspend;
import fr.guichet.application.registration.RegistrationStores;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.Comment;
import fr.guichet.domain.account.DecisionRejection;
import fr.guichet.domain.account.Role;
import fr.guichet.persistence.PostgresTestDatabase;
import fr.guichet.persistence.account.PostgresAccounts;
import fr.guichet.persistence.privacy.PostgresAuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Spec A1: of managers who decide at the same moment one wins, and the others are told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionRaceTest {

    private static final int MANAGERS = 32;
    private static final Comment REASON = new Comment("Informations incomplètes");

    private final PostgresTestDatabase database = PostgresTestDatabase.create(MANAGERS);
    private final RegistrationStores stores = JooqRegistrationStoresTest.stores(database);
    private final List<Notification> sent = new CopyOnWriteArrayList<>();
    private final Outbox outbox = sent::addAll;
    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    private final ApproveRegistration approve = new ApproveRegistration(
            stores.transactions(),
            stores.accounts(),
            stores.families(),
            stores.decisions(),
            new LinkIssuer(PostgresAccounts.links(database), new CountedBytes()),
            PostgresAuditTrail.of(database),
            outbox,
            UuidCreator::getTimeOrderedEpoch,
            clock);
    private final RefuseOrSuspend turnAway = new RefuseOrSuspend(
            stores.transactions(),
            stores.accounts(),
            stores.families(),
            stores.decisions(),
            PostgresAccounts.sessions(database),
            PostgresAccounts.links(database),
            PostgresAuditTrail.of(database),
            outbox,
            UuidCreator::getTimeOrderedEpoch,
            clock);

    @BeforeEach
    void nothingSent() {
        sent.clear();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void thirty_two_managers_approve_at_once_and_one_decision_and_one_message_are_kept() throws Exception {
        var parent = pendingParent();
        register(List.of(parent));

        var outcomes = atOnce(manager -> approval(manager, parent));

        assertThat(outcomes)
                .filteredOn(ApproveRegistration.Outcome.Approved.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(new ApproveRegistration.Outcome.Rejected(
                        new DecisionRejection.AlreadyDecided(AccountStatus.ACTIVE))::equals)
                .hasSize(MANAGERS - 1);
        assertThat(stores.decisions().about(parent.id())).hasSize(1);
        assertThat(sent).hasSize(1);
    }

    @Test
    void half_approve_one_parent_and_half_refuse_the_other_and_the_family_is_decided_once() throws Exception {
        var first = pendingParent();
        var second = pendingParent();
        register(List.of(first, second));

        var outcomes = this.<Object>atOnce(manager -> manager % 2 == 0
                ? approval(manager, first)
                : turnAway.handle(new RefuseOrSuspend.Command(
                        manager(), second.id(), REASON, EnumSet.of(AccountStatus.PENDING))));

        // Approving a refused family again is allowed, so refusal may be followed by one approval.
        assertThat(stores.decisions().about(first.id()).size())
                .isEqualTo(stores.decisions().about(second.id()).size())
                .isBetween(1, 2);
        assertThat(sent).hasSize(2 * stores.decisions().about(first.id()).size());
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof ApproveRegistration.Outcome.Approved
                        || outcome instanceof RefuseOrSuspend.Outcome.Refused)
                .hasSize(stores.decisions().about(first.id()).size());
        assertThat(status(first)).isEqualTo(status(second));
    }

    @Test
    void two_super_admins_who_suspend_each_other_leave_one() throws Exception {
        var admins = List.of(superAdmin(), superAdmin());

        atOnce(index -> turnAway.handle(new RefuseOrSuspend.Command(
                new Actor(admins.get(index % 2).id(), Role.SUPER_ADMIN),
                admins.get((index + 1) % 2).id(),
                REASON,
                EnumSet.allOf(AccountStatus.class))));

        assertThat(admins)
                .filteredOn(admin -> status(admin) == AccountStatus.ACTIVE)
                .hasSize(1);
    }

    private ApproveRegistration.Outcome approval(int manager, Account parent) {
        return approve.handle(new ApproveRegistration.Command(
                manager(),
                parent.id(),
                Optional.of(new Comment("Décision " + manager)),
                EnumSet.of(AccountStatus.PENDING, AccountStatus.REFUSED)));
    }

    private <T> List<T> atOnce(Function<Integer, T> decide) throws Exception {
        var barrier = new CyclicBarrier(MANAGERS);
        try (var threads = Executors.newFixedThreadPool(MANAGERS)) {
            var calls = new ArrayList<Callable<T>>();
            for (var i = 0; i < MANAGERS; i++) {
                var index = i;
                calls.add(() -> {
                    barrier.await();
                    return decide.apply(index);
                });
            }
            var outcomes = new ArrayList<T>();
            for (var future : threads.invokeAll(calls)) {
                outcomes.add(future.get());
            }
            return outcomes;
        }
    }

    private static Actor manager() {
        return new Actor(anAccount().person().id(), Role.MANAGER);
    }

    private static Account pendingParent() {
        return anAccount().withRole(Role.PARENT).pending();
    }

    private Account superAdmin() {
        var admin = anAccount().withRole(Role.SUPER_ADMIN).active();
        stores.transactions().run(() -> stores.accounts().add(admin));
        return admin;
    }

    private void register(List<Account> parents) {
        var family = aFamily().of(parents.getFirst().id());
        parents.stream().skip(1).forEach(second -> family.withCoParentAtHome(second.id()));
        stores.transactions().run(() -> {
            parents.forEach(stores.accounts()::add);
            stores.families().add(family.build());
        });
    }

    private AccountStatus status(Account account) {
        return stores.accounts().find(account.id()).orElseThrow().status();
    }
}
