package fr.guichet.web;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import fr.guichet.domain.account.PhoneNumber;
import java.util.Optional;
import java.util.Set;

/** Telephone numbers as French people type them, read into the domain's form (spec A10). */
public final class Phones {

    // Mainland France and the overseas departments, whose numbers are dialled alike: 0X XX XX XX XX.
    private static final Set<String> REGIONS = Set.of("FR", "GP", "GF", "MQ", "RE", "YT", "PM", "BL", "MF");
    private static final int LONGEST = 30;

    private Phones() {}

    /** The number that someone typed; empty when it is no French number. */
    public static Optional<PhoneNumber> parse(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var numbers = PhoneNumberUtil.getInstance();
        for (var region : new String[] {"FR", "RE", "GP", "MQ", "GF"}) {
            try {
                var number = numbers.parse(typed, region);
                if (!number.hasExtension()
                        && numbers.isValidNumber(number)
                        && REGIONS.contains(numbers.getRegionCodeForNumber(number))) {
                    return PhoneNumber.parse(numbers.format(number, PhoneNumberFormat.E164));
                }
            } catch (NumberParseException noNumber) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
