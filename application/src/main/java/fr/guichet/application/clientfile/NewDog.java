package fr.guichet.application.clientfile;

import fr.guichet.application.Ids;
import fr.guichet.domain.clientfile.ChipNumber;
import fr.guichet.domain.clientfile.Dog;
import fr.guichet.domain.clientfile.DogRejection;
import fr.guichet.domain.clientfile.Dogs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is said of a dog that shall be entered (spec C1). */
public record NewDog(String name, String breed, Optional<LocalDate> birth, Optional<ChipNumber> chip) {

    /** What came of several dogs at once. */
    sealed interface Entered {

        record All(Dogs dogs) implements Entered {}

        /** The dog at that place of the list is refused, and none is entered. */
        record Refused(int index, DogRejection reason) implements Entered {}
    }

    static Entered enter(List<NewDog> told, Ids ids, LocalDate today) {
        var dogs = Dogs.NONE;
        for (var i = 0; i < told.size(); i++) {
            switch (told.get(i).addTo(dogs, new Dog.Id(ids.next()), today)) {
                case Dogs.Change.Changed changed -> dogs = changed.dogs();
                case Dogs.Change.Refused refused -> {
                    return new Entered.Refused(i, refused.reason());
                }
            }
        }
        return new Entered.All(dogs);
    }

    Dogs.Change addTo(Dogs dogs, Dog.Id id, LocalDate today) {
        return plausible(birth, today) ? dogs.add(new Dog(id, name, breed, birth, chip)) : implausible();
    }

    static boolean plausible(Optional<LocalDate> birth, LocalDate today) {
        return birth.map(day -> Dog.isBirthDate(day, today)).orElse(true);
    }

    static Dogs.Change implausible() {
        return new Dogs.Change.Refused(new DogRejection.ImplausibleBirthDate());
    }
}
