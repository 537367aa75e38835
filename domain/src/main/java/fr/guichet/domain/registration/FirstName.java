package fr.guichet.domain.registration;

import fr.guichet.domain.Texts;
import fr.guichet.domain.account.PersonName;
import java.util.Optional;

/** A child's first name, 2 to 100 characters on one line; the surname comes from the parents. */
public record FirstName(String text) {

    public FirstName {
        text = Texts.tidy(text);
        if (!PersonName.isPart(text)) {
            throw new IllegalArgumentException("a first name has 2 to 100 characters, on one line");
        }
    }

    /** The name that a person typed; empty when it is none. */
    public static Optional<FirstName> parse(String typed) {
        return PersonName.isPart(typed) ? Optional.of(new FirstName(typed)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
