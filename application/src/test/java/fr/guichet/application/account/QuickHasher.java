package fr.guichet.application.account;

import fr.guichet.domain.account.PasswordHash;
import fr.guichet.domain.account.RawPassword;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Hashes nothing: for tests of what surrounds the hashing, which it counts. */
public final class QuickHasher implements PasswordHasher {

    private final AtomicInteger comparisons = new AtomicInteger();

    @Override
    public <T> T inTurn(Function<Hashing, T> work) {
        return work.apply(new Hashing() {
            @Override
            public PasswordHash hash(RawPassword password) {
                return new PasswordHash("quick:" + password.value());
            }

            @Override
            public boolean matches(RawPassword password, Optional<PasswordHash> stored) {
                comparisons.incrementAndGet();
                return stored.filter(hash(password)::equals).isPresent();
            }
        });
    }

    /** How many passwords were compared, with a stored one or with none. */
    public int comparisons() {
        return comparisons.get();
    }
}
