package fr.guichet.application.account;

import fr.guichet.domain.account.PasswordHash;
import fr.guichet.domain.account.RawPassword;
import java.util.Optional;
import java.util.function.Function;

/**
 * Hashes passwords: bcrypt with 12 rounds over the whole password (spec A4), no more at once than the machine has cores.
 * Never call it inside a transaction: a fifth of a second is long for a database connection to wait.
 */
public interface PasswordHasher {

    /**
     * Waits for a turn at hashing and does the work in it.
     *
     * @throws Overloaded when no turn came in time
     */
    <T> T inTurn(Function<Hashing, T> work);

    /** {@link Hashing#hash} in a turn of its own. */
    default PasswordHash hash(RawPassword password) {
        return inTurn(hashing -> hashing.hash(password));
    }

    /** {@link Hashing#matches} in a turn of its own. */
    default boolean matches(RawPassword password, Optional<PasswordHash> stored) {
        return inTurn(hashing -> hashing.matches(password, stored));
    }

    /** What can be done in a turn. */
    interface Hashing {

        PasswordHash hash(RawPassword password);

        /** Whether the password is the one that was hashed; false, after as long a time, where none was. */
        boolean matches(RawPassword password, Optional<PasswordHash> stored);
    }
}
