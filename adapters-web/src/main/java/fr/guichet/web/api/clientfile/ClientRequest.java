package fr.guichet.web.api.clientfile;

import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.ChangeClientFile;
import fr.guichet.application.clientfile.ClientDetail;
import fr.guichet.application.clientfile.NewDog;
import fr.guichet.application.clientfile.OpenClientFile;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PostalAddress;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Dogs;
import fr.guichet.domain.clientfile.HomeAddress;
import fr.guichet.web.Field;
import fr.guichet.web.Fields;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a client, at first or later.
 *
 * @param chien one dog; entered before {@code chiens}
 */
public record ClientRequest(
        @Nullable String email,
        @Nullable String prenom,
        @Nullable String nom,
        @Nullable String telephone,
        @Nullable String adresse,
        @Nullable String codePostal,
        @Nullable String ville,
        @Nullable DogRequest chien,
        @Nullable List<@Nullable DogRequest> chiens,
        @Nullable Boolean rattacher,
        @Nullable Integer version) {

    public static OpenClientFile.Command opening(Actor actor, ClientRequest wire, Fields fields) {
        var first = fields.required("prenom", wire.prenom()).line(PersonName.MIN_LENGTH, PersonName.MAX_LENGTH);
        var last = fields.required("nom", wire.nom()).line(PersonName.MIN_LENGTH, PersonName.MAX_LENGTH);
        var email = fields.optional("email", wire.email()).email();
        var phone = fields.optional("telephone", wire.telephone()).phone();
        var line = street(wire, fields);
        var postalCode = postalCode(wire, fields);
        var city = city(wire, fields);
        var dogs = dogs(wire, fields);
        if (isMissing(wire.adresse()) && !(isMissing(wire.codePostal()) && isMissing(wire.ville()))) {
            fields.refuse("adresse", "field.required");
        }
        fields.check();
        return new OpenClientFile.Command(
                actor,
                new PersonName(first.get(), last.get()),
                email.optional(),
                phone.optional(),
                line.optional().map(it -> new HomeAddress(it, postalCode.optional(), city.optional())),
                dogs.stream().map(Supplier::get).toList(),
                Boolean.TRUE.equals(wire.rattacher()));
    }

    public static ChangeClientFile.Command change(
            Actor actor, Optional<ClientFile.Id> file, ClientRequest wire, Fields fields) {
        var first = fields.changed("prenom", wire.prenom()).line(PersonName.MIN_LENGTH, PersonName.MAX_LENGTH);
        var last = fields.changed("nom", wire.nom()).line(PersonName.MIN_LENGTH, PersonName.MAX_LENGTH);
        var email = fields.optional("email", wire.email()).email();
        var phone = fields.optional("telephone", wire.telephone()).phone();
        var line = street(wire, fields);
        var postalCode = postalCode(wire, fields);
        var city = city(wire, fields);
        var version = fields.optionalNumber("version", wire.version(), 0, Integer.MAX_VALUE);
        fields.check();
        return new ChangeClientFile.Command(
                actor,
                file,
                version.optional().map(Integer::longValue),
                first.optional(),
                last.optional(),
                email.optional(),
                phone.optional(),
                line.optional(),
                postalCode.optional(),
                city.optional(),
                cleared(wire, fields),
                Boolean.TRUE.equals(wire.rattacher()));
    }

    private static Set<ClientDetail> cleared(ClientRequest wire, Fields fields) {
        var cleared = EnumSet.noneOf(ClientDetail.class);
        for (var detail : ClientDetail.values()) {
            var value = switch (detail) {
                case EMAIL -> wire.email();
                case PHONE -> wire.telephone();
                case ADDRESS -> wire.adresse();
                case POSTAL_CODE -> wire.codePostal();
                case CITY -> wire.ville();
            };
            if (fields.clears(wordOf(detail), value)) {
                cleared.add(detail);
            }
        }
        return cleared;
    }

    static String wordOf(ClientDetail detail) {
        return switch (detail) {
            case EMAIL -> "email";
            case PHONE -> "telephone";
            case ADDRESS -> "adresse";
            case POSTAL_CODE -> "code_postal";
            case CITY -> "ville";
        };
    }

    /** What the fields of the dog at that place of all are named after. */
    public String dogAt(int index) {
        var before = chien == null ? 0 : 1;
        return index < before ? "chien." : "chiens[" + (index - before) + "].";
    }

    private static Field<String> street(ClientRequest wire, Fields fields) {
        return fields.optional("adresse", wire.adresse()).line(1, HomeAddress.MAX_LINE);
    }

    private static Field<String> postalCode(ClientRequest wire, Fields fields) {
        return fields.optional("code_postal", wire.codePostal())
                .as("registration.postal-code", typed -> Optional.of(typed).filter(PostalAddress::isPostalCode));
    }

    private static Field<String> city(ClientRequest wire, Fields fields) {
        return fields.optional("ville", wire.ville()).line(2, 150);
    }

    private static List<Supplier<NewDog>> dogs(ClientRequest wire, Fields fields) {
        var dogs = new ArrayList<Supplier<NewDog>>();
        if (wire.chien() != null) {
            dogs.add(DogRequest.read(wire.chien(), fields.in("chien")));
        }
        var others = wire.chiens() == null ? List.<@Nullable DogRequest>of() : wire.chiens();
        if (others.size() > Dogs.LIMIT) {
            fields.refuse("chiens", "clientfile.too-many-dogs", Dogs.LIMIT);
            return dogs;
        }
        for (var i = 0; i < others.size(); i++) {
            var dog = others.get(i);
            if (dog == null) {
                fields.refuse("chiens[" + i + "]", "field.required");
            } else {
                dogs.add(DogRequest.read(dog, fields.in("chiens", i)));
            }
        }
        return dogs;
    }

    private static boolean isMissing(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
