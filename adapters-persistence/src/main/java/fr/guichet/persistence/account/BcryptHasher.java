package fr.guichet.persistence.account;

import fr.guichet.application.account.Overloaded;
import fr.guichet.application.account.PasswordHasher;
import fr.guichet.domain.account.PasswordHash;
import fr.guichet.domain.account.RawPassword;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.security.crypto.bcrypt.BCrypt;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * bcrypt over the Base64 of the password's SHA-384: 64 characters, so that nothing is cut after bcrypt's 72 bytes (spec A4).
 *
 * <p>Hashing runs on threads of its own, as many as there are cores. On the virtual threads that serve requests it would
 * hold every carrier, and bookings would wait for logins.
 */
final class BcryptHasher implements PasswordHasher, AutoCloseable {

    /** Says how the bcrypt hash behind it was made, so that another manner can follow one day. */
    private static final String SCHEME = "sha384:";

    private static final int WAITING_PER_CORE = 100;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final int rounds;

    /** Compared with where there is no hash, to take as long; of no password that anyone knows. */
    private final PasswordHash nobodys;

    private final Duration patience;
    private final int mostWaiting;
    private final Semaphore turns;
    private final ExecutorService threads;
    private final Hashing hashing = new Bcrypt();

    /**
     * A hasher.
     *
     * @param rounds the binary logarithm of bcrypt's cost
     * @param atOnce how many passwords are hashed at once
     * @param patience how long a caller waits for a turn before it is turned away
     */
    BcryptHasher(int rounds, int atOnce, Duration patience) {
        this.rounds = rounds;
        this.nobodys = new PasswordHash(
                SCHEME + "$2a$%02d$abcdefghijklmnopqrstuuDqKDMg4F1IRcQ8YRXhkZ5wKSJb9zG8a".formatted(rounds));
        this.patience = patience;
        this.mostWaiting = atOnce * WAITING_PER_CORE;
        this.turns = new Semaphore(atOnce, true);
        this.threads = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().daemon().name("password-hasher-", 0).factory());
    }

    @Override
    public <T> T inTurn(Function<Hashing, T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a password is hashed inside a transaction");
        }
        if (turns.getQueueLength() >= mostWaiting) {
            throw new Overloaded(RETRY_AFTER);
        }
        try {
            if (!turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Overloaded(RETRY_AFTER);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Overloaded(RETRY_AFTER);
        }
        try {
            return work.apply(hashing);
        } finally {
            turns.release();
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    private final class Bcrypt implements Hashing {

        @Override
        public PasswordHash hash(RawPassword password) {
            return apart(() -> new PasswordHash(SCHEME + BCrypt.hashpw(digest(password), BCrypt.gensalt(rounds))));
        }

        @Override
        public boolean matches(RawPassword password, Optional<PasswordHash> stored) {
            var encoded = stored.orElse(nobodys).encoded();
            if (!encoded.startsWith(SCHEME)) {
                throw new IllegalStateException("a password hash of an unknown scheme");
            }
            return apart(() -> BCrypt.checkpw(digest(password), encoded.substring(SCHEME.length())))
                    && stored.isPresent();
        }

        private <T> T apart(Callable<T> work) {
            var result = threads.submit(work);
            try {
                return result.get();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new Overloaded(RETRY_AFTER);
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            }
        }
    }

    private static String digest(RawPassword password) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-384")
                            .digest(password.value().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
