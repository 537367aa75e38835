package fr.guichet.web.api.clientfile;

import fr.guichet.domain.clientfile.ChipNumber;
import fr.guichet.domain.clientfile.Dog;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client's dog. */
record DogWire(
        UUID id,
        String nom,
        String race,
        @Nullable LocalDate dateNaissance,
        @Nullable String numeroPuce) {

    static DogWire of(Dog dog) {
        return new DogWire(
                dog.id().value(),
                dog.name(),
                dog.breed(),
                dog.birth().orElse(null),
                dog.chip().map(ChipNumber::digits).orElse(null));
    }
}
