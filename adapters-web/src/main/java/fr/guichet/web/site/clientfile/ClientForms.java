package fr.guichet.web.site.clientfile;

import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.clientfile.ChipNumber;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Dog;
import fr.guichet.domain.clientfile.HomeAddress;
import fr.guichet.web.api.clientfile.ClientRequest;
import fr.guichet.web.api.clientfile.DogRequest;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Typed;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms about clients and dogs: what they send, and what stands in them at first. */
final class ClientForms {

    private static final String DOG = "chien.";

    private ClientForms() {}

    /** The client with the dog, which is left out where nothing was said of one. */
    static ClientRequest client(Typed typed) {
        var dog = Stream.of("nom", "race", "date_naissance", "numero_puce")
                        .map(field -> typed.text(DOG + field))
                        .allMatch(text -> text == null || text.isBlank())
                ? null
                : dog(typed, DOG);
        return new ClientRequest(
                typed.text("email"),
                typed.text("prenom"),
                typed.text("nom"),
                typed.text("telephone"),
                typed.text("adresse"),
                typed.text("code_postal"),
                typed.text("ville"),
                dog,
                null,
                typed.isTicked("rattacher"),
                number(typed.text("version")));
    }

    static DogRequest dog(Typed typed) {
        return dog(typed, "");
    }

    private static DogRequest dog(Typed typed, String prefix) {
        return new DogRequest(
                typed.text(prefix + "nom"),
                typed.text(prefix + "race"),
                typed.text(prefix + "date_naissance"),
                typed.text(prefix + "numero_puce"));
    }

    static Form known(ClientFile file) {
        return Form.of(Map.of(
                "prenom",
                file.name().first(),
                "nom",
                file.name().last(),
                "email",
                file.email().map(EmailAddress::value).orElse(""),
                "telephone",
                file.phone().map(PhoneNumber::national).orElse(""),
                "adresse",
                file.address().map(HomeAddress::line).orElse(""),
                "code_postal",
                file.address().flatMap(HomeAddress::postalCode).orElse(""),
                "ville",
                file.address().flatMap(HomeAddress::city).orElse("")));
    }

    static Form known(Dog dog) {
        return Form.of(Map.of(
                "nom",
                dog.name(),
                "race",
                dog.breed(),
                "date_naissance",
                dog.birth().map(LocalDate::toString).orElse(""),
                "numero_puce",
                dog.chip().map(ChipNumber::digits).orElse("")));
    }

    static @Nullable Integer number(@Nullable String typed) {
        try {
            return typed == null ? null : Integer.valueOf(typed);
        } catch (NumberFormatException noNumber) {
            // Nobody types it: a form that was meddled with is one that is out of date.
            return -1;
        }
    }
}
