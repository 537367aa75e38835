package fr.guichet.domain.registration;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A country's ISO 3166-1 alpha-2 code, such as {@code FR}. */
public record Country(String code) {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    public Country {
        if (!CODES.contains(code)) {
            throw new IllegalArgumentException("not an ISO 3166-1 alpha-2 code");
        }
    }

    /** The country of the code, whatever its case. */
    public static Optional<Country> parse(String typed) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        return CODES.contains(code) ? Optional.of(new Country(code)) : Optional.empty();
    }
}
