package fr.guichet.domain.clientfile;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.Person;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the practice knows of one client (spec C1 to C3). */
public sealed interface ClientFile {

    /** Whom it is about. */
    Client client();

    /** How often it was stored since it was added. */
    long version();

    /** The same file, in the same state, with other details of its client. */
    ClientFile with(Client revised);

    default Id id() {
        return client().id();
    }

    default Optional<Account.Id> account() {
        return client().account();
    }

    default PersonName name() {
        return client().name();
    }

    default Optional<EmailAddress> email() {
        return client().email();
    }

    default Optional<PhoneNumber> phone() {
        return client().phone();
    }

    default Optional<HomeAddress> address() {
        return client().address();
    }

    default Dogs dogs() {
        return client().dogs();
    }

    default Instant createdAt() {
        return client().createdAt();
    }

    /** The file that everyone who can book has from their registration. */
    static Preliminary open(Id id, Person person) {
        return new Preliminary(Client.of(id, person), 0);
    }

    /** Names one client file; the wire's {@code client_id}. */
    record Id(UUID value) {}

    /** Whether the client has still to sign this version of the conditions (spec C3). */
    boolean mustSign(int currentVersion);

    /** The file once its client has signed: the one way to {@link Final} (spec C3). */
    default Final signed(SignedConditions conditions) {
        if (!conditions.client().equals(id())) {
            throw new IllegalArgumentException("somebody else's signature");
        }
        return new Final(client(), conditions.reference(), version());
    }

    /** Not completed and signed yet. */
    record Preliminary(Client client, long version) implements ClientFile {

        @Override
        public Preliminary with(Client revised) {
            return new Preliminary(revised, version);
        }

        @Override
        public boolean mustSign(int currentVersion) {
            return true;
        }
    }

    /**
     * Completed by the practitioner, its conditions signed by the client (spec C3).
     *
     * @param signed the last signature
     */
    record Final(Client client, SignedConditions.Reference signed, long version) implements ClientFile {

        @Override
        public Final with(Client revised) {
            return new Final(revised, signed, version);
        }

        @Override
        public boolean mustSign(int currentVersion) {
            return signed.version() < currentVersion;
        }
    }
}
