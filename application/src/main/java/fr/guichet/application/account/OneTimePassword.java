package fr.guichet.application.account;

import fr.guichet.domain.account.RawPassword;

/** Makes passwords that are told once and changed at the first login: 100 random bits, easy to read and to type. */
public final class OneTimePassword {

    // Neither 0, 1, I, L nor O: 31 characters, and the bytes beyond a whole multiple of 31 are drawn again.
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int GROUPS = 5;
    private static final int GROUP = 4;
    private static final int FAIR = 256 / ALPHABET.length() * ALPHABET.length();

    private OneTimePassword() {}

    /** Five groups of four, such as {@code K7QM-…}; always with a letter and a digit, as the rules for passwords ask. */
    public static RawPassword random(RandomBytes random) {
        while (true) {
            var password = draw(random);
            if (password.chars().anyMatch(Character::isDigit)
                    && password.chars().anyMatch(Character::isUpperCase)) {
                return new RawPassword(password);
            }
        }
    }

    private static String draw(RandomBytes random) {
        var password = new StringBuilder();
        for (var group = 0; group < GROUPS; group++) {
            password.append(group == 0 ? "" : "-");
            for (var i = 0; i < GROUP; i++) {
                password.append(ALPHABET.charAt(fairByte(random) % ALPHABET.length()));
            }
        }
        return password.toString();
    }

    private static int fairByte(RandomBytes random) {
        while (true) {
            var drawn = random.next(1)[0] & 0xFF;
            if (drawn < FAIR) {
                return drawn;
            }
        }
    }
}
