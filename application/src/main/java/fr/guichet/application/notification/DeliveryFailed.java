package fr.guichet.application.notification;

import org.jspecify.annotations.Nullable;

/** A message could not be handed over; its text says why and is shown to administrators. */
public final class DeliveryFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean permanent;

    private DeliveryFailed(String reason, boolean permanent, @Nullable Throwable cause) {
        super(reason, cause);
        this.permanent = permanent;
    }

    /** A failure that may pass. */
    public static DeliveryFailed forNow(String reason, Throwable cause) {
        return new DeliveryFailed(reason, false, cause);
    }

    /** A failure that may pass. */
    public static DeliveryFailed forNow(String reason) {
        return new DeliveryFailed(reason, false, null);
    }

    /** A failure that another try would meet again. */
    public static DeliveryFailed forGood(String reason) {
        return new DeliveryFailed(reason, true, null);
    }

    /** A failure that another try would meet again. */
    public static DeliveryFailed forGood(String reason, Throwable cause) {
        return new DeliveryFailed(reason, true, cause);
    }

    public boolean isPermanent() {
        return permanent;
    }
}
