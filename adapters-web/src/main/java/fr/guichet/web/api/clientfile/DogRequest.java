package fr.guichet.web.api.clientfile;

import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.ChangeDog;
import fr.guichet.application.clientfile.NewDog;
import fr.guichet.domain.clientfile.ChipNumber;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Dog;
import fr.guichet.web.Field;
import fr.guichet.web.Fields;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is said of a dog. */
public record DogRequest(
        @Nullable String nom,
        @Nullable String race,
        @Nullable String dateNaissance,
        @Nullable String numeroPuce) {

    /** Reads a dog that is new; ask for it when all fields were read. */
    public static Supplier<NewDog> read(DogRequest wire, Fields fields) {
        var name = fields.required("nom", wire.nom()).line(1, Dog.MAX_LENGTH);
        var breed = fields.required("race", wire.race()).line(1, Dog.MAX_LENGTH);
        var birth = birth(wire, fields);
        var chip = chip(wire, fields);
        return () -> new NewDog(name.get(), breed.get(), birth.optional(), chip.optional());
    }

    /** Reads what is told otherwise of a dog; what is absent stays. */
    public static ChangeDog.Command change(
            Actor actor, Optional<ClientFile.Id> file, Dog.Id dog, DogRequest wire, Fields fields) {
        var name = fields.changed("nom", wire.nom()).line(1, Dog.MAX_LENGTH);
        var breed = fields.changed("race", wire.race()).line(1, Dog.MAX_LENGTH);
        var birth = birth(wire, fields);
        var chip = chip(wire, fields);
        return new ChangeDog.Command(
                actor,
                file,
                dog,
                name.optional(),
                breed.optional(),
                birth.optional(),
                chip.optional(),
                cleared(wire, fields));
    }

    private static Field<LocalDate> birth(DogRequest wire, Fields fields) {
        return fields.optional("date_naissance", wire.dateNaissance()).date();
    }

    private static Field<ChipNumber> chip(DogRequest wire, Fields fields) {
        return fields.optional("numero_puce", wire.numeroPuce()).as("clientfile.chip", ChipNumber::parse);
    }

    private static Set<ChangeDog.Detail> cleared(DogRequest wire, Fields fields) {
        var cleared = EnumSet.noneOf(ChangeDog.Detail.class);
        if (fields.clears("date_naissance", wire.dateNaissance())) {
            cleared.add(ChangeDog.Detail.BIRTH);
        }
        if (fields.clears("numero_puce", wire.numeroPuce())) {
            cleared.add(ChangeDog.Detail.CHIP);
        }
        return cleared;
    }
}
