package fr.guichet.domain.account;

import fr.guichet.domain.Texts;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where someone lives in France: a street line of at most 300 characters, a postal code of 5 digits, a city of 2 to 150. */
public record PostalAddress(String street, String postalCode, String city) {

    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{5}");
    private static final int MAX_STREET = 300;
    private static final int MIN_CITY = 2;
    private static final int MAX_CITY = 150;

    public PostalAddress {
        street = Texts.tidy(street);
        postalCode = postalCode.strip();
        city = Texts.tidy(city);
        if (!isStreet(street) || !isPostalCode(postalCode) || !isCity(city)) {
            throw new IllegalArgumentException("a street, a postal code of 5 digits and a city of 2 to 150 characters");
        }
    }

    /** The address that a person typed; empty when a part of it is none. */
    public static Optional<PostalAddress> parse(String street, String postalCode, String city) {
        return isStreet(street) && isPostalCode(postalCode) && isCity(city)
                ? Optional.of(new PostalAddress(street, postalCode, city))
                : Optional.empty();
    }

    /** Whether the text can be the street line. */
    public static boolean isStreet(String typed) {
        return Texts.isLine(Texts.tidy(typed), 1, MAX_STREET);
    }

    /** Whether the text can be a postal code. */
    public static boolean isPostalCode(String typed) {
        return POSTAL_CODE.matcher(typed.strip()).matches();
    }

    /** Whether the text can be a city, of residence or of birth. */
    public static boolean isCity(String typed) {
        return Texts.isLine(Texts.tidy(typed), MIN_CITY, MAX_CITY);
    }
}
