package fr.guichet.domain.account;

import fr.guichet.domain.Texts;
import java.util.Optional;

/** A person's first and last name, 2 to 100 characters each, on one line. */
public record PersonName(String first, String last) {

    public static final int MIN_LENGTH = 2;
    public static final int MAX_LENGTH = 100;

    public PersonName {
        first = Texts.tidy(first);
        last = Texts.tidy(last);
        if (!isName(first) || !isName(last)) {
            throw new IllegalArgumentException("a first and a last name have 2 to 100 characters each, on one line");
        }
    }

    /** The name that a person typed; empty when a part of it is none. */
    public static Optional<PersonName> parse(String first, String last) {
        return isPart(first) && isPart(last) ? Optional.of(new PersonName(first, last)) : Optional.empty();
    }

    /** Whether the text can be a first or a last name. */
    public static boolean isPart(String typed) {
        return isName(Texts.tidy(typed));
    }

    private static boolean isName(String tidied) {
        return Texts.isLine(tidied, MIN_LENGTH, MAX_LENGTH);
    }

    /** First and last name with a space between. */
    public String full() {
        return first + " " + last;
    }
}
