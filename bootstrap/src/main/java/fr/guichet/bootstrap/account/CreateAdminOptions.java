package fr.guichet.bootstrap.account;

import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PersonName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands behind {@code create-admin} on the command line. */
sealed interface CreateAdminOptions {

    /** Whom to create, and the program's own settings, as they were given. */
    record Wish(EmailAddress email, PersonName name, List<String> settings) implements CreateAdminOptions {}

    /** How the command is called is asked for. */
    record Help() implements CreateAdminOptions {}

    /** It is called wrongly. */
    record Misuse(String why) implements CreateAdminOptions {}

    Set<String> KNOWN = Set.of("--email", "--first-name", "--last-name");

    static CreateAdminOptions of(String... arguments) {
        var values = new HashMap<String, String>();
        var settings = new ArrayList<String>();
        for (var i = 0; i < arguments.length; i++) {
            var argument = arguments[i];
            var equals = argument.indexOf('=');
            var name = equals < 0 ? argument : argument.substring(0, equals);
            if (name.equals("--help")) {
                return new Help();
            }
            if (isSetting(name) && equals > 0) {
                settings.add(argument);
            } else if (!KNOWN.contains(name)) {
                return new Misuse(
                        name.startsWith("--password")
                                ? "A password on the command line would be seen by others; it is asked for, or read from"
                                        + " the standard input."
                                : "There is no option " + name + ".");
            } else if (equals < 0 && i + 1 == arguments.length) {
                return new Misuse(name + " lacks its value.");
            } else if (values.put(name, equals < 0 ? arguments[++i] : argument.substring(equals + 1)) != null) {
                return new Misuse(name + " is given twice.");
            }
        }
        return checked(values, settings);
    }

    private static CreateAdminOptions checked(Map<String, String> values, List<String> settings) {
        var given = values.get("--email");
        if (given == null) {
            return new Misuse("--email is missing.");
        }
        var email = EmailAddress.parse(given);
        if (email.isEmpty()) {
            return new Misuse("\"" + given + "\" is no e-mail address such as name@example.org.");
        }
        try {
            var name = new PersonName(
                    values.getOrDefault("--first-name", "Administration"),
                    values.getOrDefault("--last-name", "Guichet"));
            return new Wish(email.get(), name, List.copyOf(settings));
        } catch (IllegalArgumentException unusable) {
            return new Misuse("--first-name and --last-name cannot be used: " + unusable.getMessage() + ".");
        }
    }

    private static boolean isSetting(String name) {
        return name.startsWith("--guichet.") || name.startsWith("--spring.") || name.startsWith("--logging.");
    }
}
