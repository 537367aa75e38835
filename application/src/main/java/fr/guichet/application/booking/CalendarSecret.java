package fr.guichet.application.booking;

import fr.guichet.application.account.RandomBytes;
import fr.guichet.application.account.SecretHash;
import java.util.Base64;

/** What makes the address of a calendar feed private: 192 random bits in 32 characters (spec B11). */
public record CalendarSecret(String value) {

    private static final int BYTES = 24;

    public static CalendarSecret random(RandomBytes random) {
        return new CalendarSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(random.next(BYTES)));
    }

    public SecretHash hash() {
        return SecretHash.of(value);
    }

    @Override
    public String toString() {
        return "CalendarSecret[…]";
    }
}
