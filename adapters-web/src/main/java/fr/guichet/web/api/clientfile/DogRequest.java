package fr.guichet.web.api.clientfile;

import fr.guichet.application.clientfile.NewDog;
import fr.guichet.domain.clientfile.ChipNumber;
import fr.guichet.domain.clientfile.Dog;
import fr.guichet.web.Field;
import fr.guichet.web.Fields;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is said of a dog. */
record DogRequest(
        @Nullable String nom,
        @Nullable String race,
        @Nullable String dateNaissance,
        @Nullable String numeroPuce) {

    /** Reads a dog that is new; ask for it when all fields were read. */
    static Supplier<NewDog> read(DogRequest wire, Fields fields) {
        var name = fields.required("nom", wire.nom()).line(1, Dog.MAX_LENGTH);
        var breed = fields.required("race", wire.race()).line(1, Dog.MAX_LENGTH);
        var birth = birth(wire, fields);
        var chip = chip(wire, fields);
        return () -> new NewDog(name.get(), breed.get(), birth.optional(), chip.optional());
    }

    static Field<LocalDate> birth(DogRequest wire, Fields fields) {
        return fields.optional("date_naissance", wire.dateNaissance()).date();
    }

    static Field<ChipNumber> chip(DogRequest wire, Fields fields) {
        return fields.optional("numero_puce", wire.numeroPuce()).as("clientfile.chip", ChipNumber::parse);
    }

    static Field<String> line(String field, @Nullable String value, Fields fields) {
        return fields.optional(field, value).line(1, Dog.MAX_LENGTH);
    }
}
