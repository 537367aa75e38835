package fr.guichet.domain.booking;

/** What the client wants the session for, in 1 to 500 characters (spec B8). */
public record Purpose(String text) {

    public static final int LONGEST = 500;

    public Purpose {
        text = ShortText.checked(text, LONGEST);
    }
}
