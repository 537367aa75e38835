package fr.guichet.web.api.registration;

import fr.guichet.application.clientfile.Upload;
import fr.guichet.application.registration.Registrant;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PostalAddress;
import fr.guichet.domain.registration.Presentation;
import fr.guichet.domain.registration.ShortText;
import fr.guichet.web.Field;
import fr.guichet.web.Fields;
import fr.guichet.web.api.account.ChannelWords;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fields that several registrations have; what is read is asked for once everything was. */
final class CommonFields {

    private static final int MAX_STREET = 300;
    private static final int MIN_CITY = 2;
    private static final int MAX_CITY = 150;

    private CommonFields() {}

    /** The file that the member names; a JSON request has none. */
    static Field<Upload> photo(Fields fields, @Nullable String named, Function<String, Optional<Upload>> files) {
        return fields.optional("photo", named).as("registration.photo-missing", files);
    }

    static Supplier<Registrant> registrant(
            Fields fields,
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String phone,
            @Nullable String channel) {
        var address = fields.required("email", email).email();
        var first = fields.required("prenom", firstName).line(PersonName.MIN_LENGTH, PersonName.MAX_LENGTH);
        var last = fields.required("nom", lastName).line(PersonName.MIN_LENGTH, PersonName.MAX_LENGTH);
        var number = fields.required("telephone", phone).phone();
        var preferred = fields.optional("canal_notification", channel).oneOf(ChannelWords.ALL);
        return () -> new Registrant(
                address.get(), new PersonName(first.get(), last.get()), number.get(), preferred.optional());
    }

    static Supplier<PostalAddress> address(
            Fields fields, @Nullable String street, @Nullable String postalCode, @Nullable String city) {
        var line = fields.required("adresse", street).line(1, MAX_STREET);
        var code = fields.required("code_postal", postalCode)
                .as("registration.postal-code", typed -> Optional.of(typed).filter(PostalAddress::isPostalCode));
        var town = city(fields, "ville", city);
        return () -> new PostalAddress(line.get(), code.get(), town.get());
    }

    /** An address that may be missing as a whole. */
    static Supplier<Optional<PostalAddress>> optionalAddress(
            Fields fields, @Nullable String street, @Nullable String postalCode, @Nullable String city) {
        var isMissing = Stream.of(street, postalCode, city).allMatch(part -> part == null || part.isBlank());
        if (isMissing) {
            return Optional::empty;
        }
        var address = address(fields, street, postalCode, city);
        return () -> Optional.of(address.get());
    }

    static Field<String> city(Fields fields, String name, @Nullable String city) {
        return fields.required(name, city).line(MIN_CITY, MAX_CITY);
    }

    static Supplier<Optional<ShortText>> shortText(Fields fields, String name, @Nullable String text) {
        var line = fields.optional(name, text).line(1, ShortText.MAX_LENGTH);
        return () -> line.optional().map(ShortText::new);
    }

    static Supplier<Optional<Presentation>> presentation(Fields fields, @Nullable String text) {
        var paragraphs = fields.optional("presentation", text).paragraphs(1, Presentation.MAX_LENGTH);
        return () -> paragraphs.optional().map(Presentation::new);
    }

    /** Whether the terms were accepted; a no ends the registration (the document's step 5). */
    static boolean acceptsTerms(Fields fields, @Nullable Boolean accepted) {
        if (Boolean.FALSE.equals(accepted)) {
            fields.refuse("cgu_acceptees", "account.terms-required");
        }
        return Boolean.TRUE.equals(accepted);
    }
}
