package fr.guichet.domain.clientfile;

import fr.guichet.domain.Texts;
import fr.guichet.domain.account.PostalAddress;
import java.util.Optional;

/**
 * Where a client lives, as they said it on the telephone: one line of at most 300 characters, which may hold it all, and the
 * postal code and city where they were written apart.
 */
public record HomeAddress(String line, Optional<String> postalCode, Optional<String> city) {

    public static final int MAX_LINE = 300;

    public HomeAddress {
        line = Texts.tidy(line);
        postalCode = postalCode.map(String::strip);
        city = city.map(Texts::tidy);
        if (!Texts.isLine(line, 1, MAX_LINE)
                || !postalCode.map(PostalAddress::isPostalCode).orElse(true)
                || !city.map(PostalAddress::isCity).orElse(true)) {
            throw new IllegalArgumentException("a line, and a postal code and a city where they are there");
        }
    }

    /** The address on one line. */
    public String full() {
        var place = (postalCode.orElse("") + " " + city.orElse("")).strip();
        return place.isEmpty() ? line : line + ", " + place;
    }
}
