package fr.guichet.application.registration;

import fr.guichet.application.clientfile.Upload;
import fr.guichet.domain.registration.Child;
import fr.guichet.domain.registration.FirstName;
import fr.guichet.domain.registration.Photo;
import fr.guichet.domain.registration.Surname;
import java.time.LocalDate;
import java.util.Optional;

/** A child as a family that registers describes it (spec A7). */
public sealed interface NewChild {

    /** The file that is to be its photo; only a born child has one. */
    Optional<Upload> photo();

    /** The child that this describes. */
    Child named(Child.Id id, Surname surname, Optional<Photo.Id> photo);

    /** Born already. */
    record Born(
            FirstName firstName,
            Child.Gender gender,
            LocalDate birthDate,
            boolean multipleBirth,
            Optional<Upload> photo)
            implements NewChild {

        @Override
        public Child named(Child.Id id, Surname surname, Optional<Photo.Id> kept) {
            return new Child.Born(id, firstName, surname, gender, birthDate, multipleBirth, kept);
        }
    }

    /** Expected. */
    record Unborn(Optional<FirstName> firstName, Child.Gender gender, LocalDate expectedDate, boolean multipleBirth)
            implements NewChild {

        @Override
        public Optional<Upload> photo() {
            return Optional.empty();
        }

        @Override
        public Child named(Child.Id id, Surname surname, Optional<Photo.Id> kept) {
            return new Child.Unborn(id, firstName, surname, gender, expectedDate, multipleBirth);
        }
    }
}
