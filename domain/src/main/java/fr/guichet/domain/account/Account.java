package fr.guichet.domain.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A person who can hold credentials: one e-mail address, one role, one state (spec A1, A10).
 *
 * <p>A transition exists only on the state that allows it; the whole table is {@code docs/account-states.md}.
 */
public sealed interface Account {

    /** Who it belongs to. */
    Person person();

    /** How often it was stored since it was added; two writers with one version cannot both win. */
    long version();

    AccountStatus status();

    /** The same account, in the same state, with other details of its person. */
    Account with(Person revised);

    default Id id() {
        return person().id();
    }

    default Role role() {
        return person().role();
    }

    default EmailAddress email() {
        return person().email();
    }

    default PersonName name() {
        return person().name();
    }

    default Optional<PhoneNumber> phone() {
        return person().phone();
    }

    default Instant createdAt() {
        return person().createdAt();
    }

    default boolean isActive() {
        return this instanceof Active;
    }

    /** A new account: PENDING where the role needs approval, ACTIVE otherwise. */
    static Account register(Person person) {
        return person.role().needsApproval() ? new Pending(person, 0) : new Active(person, 0);
    }

    /** Names one account; the wire's {@code userId}. */
    record Id(UUID value) {}

    /** Registered, and waiting for a manager. */
    record Pending(Person person, long version) implements Account {

        public Decided<Active> approve(Decision.Id id, Id author, Optional<Comment> comment, Instant now) {
            return approved(this, id, author, comment, now);
        }

        public Decided<Refused> refuse(Decision.Id id, Id author, Comment reason, Instant now) {
            return new Decided<>(
                    new Refused(person, version),
                    new Decision(id, id(), Decision.Kind.REFUSED, author, now, Optional.of(reason)));
        }

        @Override
        public AccountStatus status() {
            return AccountStatus.PENDING;
        }

        @Override
        public Pending with(Person revised) {
            return new Pending(revised, version);
        }
    }

    /** Allowed to create a password and to sign in. */
    record Active(Person person, long version) implements Account {

        public Decided<Suspended> suspend(Decision.Id id, Id author, Comment reason, Instant now) {
            return new Decided<>(
                    new Suspended(person, version),
                    new Decision(id, id(), Decision.Kind.SUSPENDED, author, now, Optional.of(reason)));
        }

        @Override
        public AccountStatus status() {
            return AccountStatus.ACTIVE;
        }

        @Override
        public Active with(Person revised) {
            return new Active(revised, version);
        }
    }

    /** Turned down before it was ever approved; can still be approved. */
    record Refused(Person person, long version) implements Account {

        public Decided<Active> approve(Decision.Id id, Id author, Optional<Comment> comment, Instant now) {
            return approved(this, id, author, comment, now);
        }

        @Override
        public AccountStatus status() {
            return AccountStatus.REFUSED;
        }

        @Override
        public Refused with(Person revised) {
            return new Refused(revised, version);
        }
    }

    /** Was active, and is kept out; can be approved again. */
    record Suspended(Person person, long version) implements Account {

        public Decided<Active> approve(Decision.Id id, Id author, Optional<Comment> comment, Instant now) {
            return approved(this, id, author, comment, now);
        }

        @Override
        public AccountStatus status() {
            return AccountStatus.SUSPENDED;
        }

        @Override
        public Suspended with(Person revised) {
            return new Suspended(revised, version);
        }
    }

    private static Decided<Active> approved(
            Account account, Decision.Id id, Id author, Optional<Comment> comment, Instant now) {
        return new Decided<>(
                new Active(account.person(), account.version()),
                new Decision(id, account.id(), Decision.Kind.APPROVED, author, now, comment));
    }
}
