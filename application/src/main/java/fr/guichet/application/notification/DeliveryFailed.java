package fr.guichet.application.notification;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A message could not be handed over; its text says why and is shown to administrators. */
public final class DeliveryFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean permanent;
    private final Duration wait;

    private DeliveryFailed(String reason, boolean permanent, Duration wait, @Nullable Throwable cause) {
        super(reason, cause);
        this.permanent = permanent;
        this.wait = wait;
    }

    /** A failure that may pass. */
    public static DeliveryFailed forNow(String reason, Throwable cause) {
        return new DeliveryFailed(reason, false, Duration.ZERO, cause);
    }

    /** A failure that may pass. */
    public static DeliveryFailed forNow(String reason) {
        return new DeliveryFailed(reason, false, Duration.ZERO, null);
    }

    /** A failure of which the other side says when it will have passed. */
    public static DeliveryFailed forAWhile(String reason, Duration wait) {
        return new DeliveryFailed(reason, false, wait, null);
    }

    /** A failure that another try would meet again. */
    public static DeliveryFailed forGood(String reason) {
        return new DeliveryFailed(reason, true, Duration.ZERO, null);
    }

    /** A failure that another try would meet again. */
    public static DeliveryFailed forGood(String reason, Throwable cause) {
        return new DeliveryFailed(reason, true, Duration.ZERO, cause);
    }

    public boolean isPermanent() {
        return permanent;
    }

    /** How long the other side asked not to be tried again; zero when it did not ask. */
    public Duration waitAsked() {
        return wait;
    }
}
