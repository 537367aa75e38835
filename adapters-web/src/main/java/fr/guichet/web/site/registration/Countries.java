package fr.guichet.web.site.registration;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The countries of the world as the page's language names them, France before the others. */
final class Countries {

    private static final String FIRST = "FR";

    private Countries() {}

    /** One of them. */
    record Named(String code, String name) {

        static Named of(String code, Locale language) {
            return new Named(code, Locale.of("", code).getDisplayCountry(language));
        }
    }

    static List<Named> in(Locale language) {
        var order = Collator.getInstance(language);
        var others = Arrays.stream(Locale.getISOCountries())
                .filter(code -> !code.equals(FIRST))
                .map(code -> Named.of(code, language))
                .sorted(Comparator.comparing(Named::name, order::compare));
        return Stream.concat(Stream.of(Named.of(FIRST, language)), others).toList();
    }

    /** The country's name; the code where there is no such country. */
    static String name(String code, Locale language) {
        return Named.of(code, language).name();
    }
}
