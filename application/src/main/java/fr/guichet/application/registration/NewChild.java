package fr.guichet.application.registration;

import fr.guichet.domain.registration.Child;
import fr.guichet.domain.registration.FirstName;
import java.time.LocalDate;
import java.util.Optional;

/** A child as a family that registers describes it (spec A7). */
public sealed interface NewChild {

    /** The child that this describes. */
    Child named(Child.Id id);

    /** Born already. */
    record Born(FirstName firstName, Child.Gender gender, LocalDate birthDate, boolean multipleBirth)
            implements NewChild {

        @Override
        public Child named(Child.Id id) {
            return new Child.Born(id, firstName, gender, birthDate, multipleBirth, Optional.empty());
        }
    }

    /** Expected. */
    record Unborn(Optional<FirstName> firstName, Child.Gender gender, LocalDate expectedDate, boolean multipleBirth)
            implements NewChild {

        @Override
        public Child named(Child.Id id) {
            return new Child.Unborn(id, firstName, gender, expectedDate, multipleBirth);
        }
    }
}
