package fr.guichet.domain.registration;

import fr.guichet.domain.Texts;
import fr.guichet.domain.account.PostalAddress;
import java.util.Optional;

/** A city's name, 2 to 150 characters on one line. */
public record City(String name) {

    public City {
        name = Texts.tidy(name);
        if (!PostalAddress.isCity(name)) {
            throw new IllegalArgumentException("a city has 2 to 150 characters, on one line");
        }
    }

    /** The city that a person typed; empty when it is none. */
    public static Optional<City> parse(String typed) {
        return PostalAddress.isCity(typed) ? Optional.of(new City(typed)) : Optional.empty();
    }
}
