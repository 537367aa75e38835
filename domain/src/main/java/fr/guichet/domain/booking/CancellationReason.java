package fr.guichet.domain.booking;

/** Why an appointment was cancelled, in 1 to 500 characters (spec B7). */
public record CancellationReason(String text) {

    public static final int LONGEST = 500;

    public CancellationReason {
        text = ShortText.checked(text, LONGEST);
    }
}
