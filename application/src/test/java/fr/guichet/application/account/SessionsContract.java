package fr.guichet.application.account;

import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.Transactions;
import fr.guichet.application.account.Sessions.Rotation;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.domain.account.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What every store of sessions does (spec A5), and what calls are checked against (spec A1, A3). */
public abstract class SessionsContract {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private Account.Id owner = new Account.Id(new UUID(0, 0));

    protected abstract Transactions transactions();

    protected abstract Accounts accounts();

    protected abstract Passwords passwords();

    protected abstract Sessions sessions();

    protected abstract AccessStates states();

    @BeforeEach
    void owner() {
        var account = anAccount().active();
        transactions().run(() -> accounts().add(account));
        owner = account.id();
    }

    @Test
    void is_alive_until_it_expires() {
        var session = opened("a");

        assertThat(isAlive(session, NOW)).isTrue();
        assertThat(isAlive(session, session.expiresAt().minusNanos(1000))).isTrue();
        assertThat(isAlive(session, session.expiresAt())).isFalse();
    }

    @Test
    void is_nobody_elses() {
        var session = opened("a");
        owner();

        assertThat(isAlive(session, NOW)).isFalse();
    }

    @Test
    void exchanges_a_token_for_its_successor_and_lives_longer() {
        var session = opened("a");

        assertThat(rotate("a", "b"))
                .isEqualTo(new Rotation.Rotated(new Session(session.id(), owner, NOW, LATER.plus(Session.LIFETIME))));
        assertThat(rotate("b", "c")).isInstanceOf(Rotation.Rotated.class);
        assertThat(isAlive(session, session.expiresAt())).isTrue();
    }

    @Test
    void knows_no_token_that_it_never_gave() {
        opened("a");

        assertThat(rotate("z", "b")).isEqualTo(new Rotation.Dead());
    }

    @Test
    void ends_when_a_token_comes_back_that_was_exchanged() {
        var session = opened("a");
        rotate("a", "b");

        assertThat(rotate("a", "c")).isEqualTo(new Rotation.Reused(session.id(), owner));
        assertThat(isAlive(session, NOW)).isFalse();
        assertThat(rotate("b", "d")).isEqualTo(new Rotation.Dead());
        assertThat(rotate("c", "d")).isEqualTo(new Rotation.Dead());
    }

    /** The same refresh token twice at once leaves no living descendant. */
    @RepeatedTest(10)
    void leaves_no_living_descendant_of_a_token_presented_many_times_at_once() throws Exception {
        var session = opened("a");
        var names = List.of("b0", "b1", "b2", "b3", "b4", "b5", "b6", "b7").iterator();

        var rotations = AccountsContract.atOnce(8, () -> {
            String successor;
            synchronized (names) {
                successor = names.next();
            }
            return rotate("a", successor);
        });

        assertThat(rotations).filteredOn(Rotation.Rotated.class::isInstance).hasSize(1);
        assertThat(isAlive(session, NOW)).isFalse();
        for (var i = 0; i < 8; i++) {
            assertThat(rotate("b" + i, "c" + i)).isEqualTo(new Rotation.Dead());
        }
    }

    @Test
    void exchanges_nothing_after_it_expired() {
        var session = opened("a");

        assertThat(transactions()
                        .inTransaction(() -> sessions()
                                .rotate(
                                        hash("a"),
                                        hash("b"),
                                        session.expiresAt(),
                                        session.expiresAt().plusSeconds(1))))
                .isEqualTo(new Rotation.Dead());
    }

    @Test
    void ends_by_any_token_that_it_had() {
        var session = opened("a");
        rotate("a", "b");

        transactions().run(() -> sessions().endByToken(hash("a"), LATER));

        assertThat(isAlive(session, LATER)).isFalse();
        assertThat(rotate("b", "c")).isEqualTo(new Rotation.Dead());
    }

    @Test
    void ends_all_of_one_account_or_all_but_one() {
        var first = opened("a");
        var second = opened("b");
        var third = opened("c");

        transactions().run(() -> sessions().endAllBut(second.id(), owner, LATER));

        assertThat(isAlive(first, LATER)).isFalse();
        assertThat(isAlive(second, LATER)).isTrue();
        assertThat(isAlive(third, LATER)).isFalse();

        transactions().run(() -> sessions().endAll(owner, LATER));

        assertThat(isAlive(second, LATER)).isFalse();
    }

    @Test
    void leaves_the_sessions_of_others_alone() {
        var session = opened("a");
        var hers = owner;
        owner();
        var theirs = opened("b");

        transactions().run(() -> sessions().endAll(hers, LATER));

        assertThat(isAlive(theirs, LATER)).isTrue();
        assertThat(states().find(hers, session.id(), LATER).orElseThrow().sessionAlive())
                .isFalse();
    }

    @Test
    void forgets_what_ended_long_ago() {
        var session = opened("a");
        transactions().run(() -> sessions().end(session.id(), LATER));
        var alive = opened("b");

        assertThat(transactions().inTransaction(() -> sessions().forgetEndedBefore(LATER.plus(Duration.ofDays(1)))))
                .isPositive();

        assertThat(rotate("a", "c")).isEqualTo(new Rotation.Dead());
        assertThat(isAlive(alive, LATER)).isTrue();
    }

    @Test
    void tells_role_state_and_forced_change_of_the_caller() {
        var manager = anAccount().withRole(Role.MANAGER).suspended();
        transactions().run(() -> {
            accounts().add(manager);
            passwords().set(StoredPassword.given(manager.id(), new QuickHasher().hash(password()), NOW));
        });

        assertThat(states().find(manager.id(), new Session.Id(UUID.randomUUID()), NOW))
                .contains(new AccessStates.AccessState(manager.status(), Role.MANAGER, true, false));
        assertThat(states().find(new Account.Id(UUID.randomUUID()), new Session.Id(UUID.randomUUID()), NOW))
                .isEmpty();
    }

    @Test
    void keeps_the_last_password_that_was_set() {
        var hash = new QuickHasher().hash(password());
        var mailed = StoredPassword.temporary(owner, hash, LATER, NOW);
        var chosen = StoredPassword.chosen(owner, hash, LATER);

        assertThat(passwords().find(owner)).isEmpty();
        transactions().run(() -> passwords().set(mailed));
        assertThat(passwords().find(owner)).contains(mailed);
        transactions().run(() -> passwords().set(chosen));
        assertThat(passwords().find(owner)).contains(chosen);
    }

    private static RawPassword password() {
        return new RawPassword("Lavande-77");
    }

    private Session opened(String token) {
        var session = new Session(new Session.Id(UUID.randomUUID()), owner, NOW, NOW.plus(Session.LIFETIME));
        transactions().run(() -> sessions().open(session, hash(token)));
        return session;
    }

    private Rotation rotate(String token, String successor) {
        return transactions()
                .inTransaction(
                        () -> sessions().rotate(hash(token), hash(successor), LATER, LATER.plus(Session.LIFETIME)));
    }

    /** Tokens of different tests in one database are different. */
    private SecretHash hash(String token) {
        return SecretHash.of(getClass() + owner.value().toString() + token);
    }

    private boolean isAlive(Session session, Instant when) {
        return states().find(owner, session.id(), when).orElseThrow().sessionAlive();
    }
}
