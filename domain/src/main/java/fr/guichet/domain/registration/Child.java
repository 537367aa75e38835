package fr.guichet.domain.registration;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A child of a family that registers, born or expected (spec A7). */
public sealed interface Child {

    Id id();

    /** That of the parent who registered it. */
    Surname surname();

    Gender gender();

    /** Whether it is one of twins, triplets or more. */
    boolean multipleBirth();

    /** Whether its date makes sense on that day. */
    boolean isPlausibleOn(LocalDate today);

    /** Names one child. */
    record Id(UUID value) {}

    /** As the document has it. */
    enum Gender {
        FEMALE,
        MALE
    }

    /** Born: has a first name and a birth date. */
    record Born(
            Id id,
            FirstName firstName,
            Surname surname,
            Gender gender,
            LocalDate birthDate,
            boolean multipleBirth,
            Optional<Photo.Id> photo)
            implements Child {

        private static final int MAX_AGE = 18;

        @Override
        public boolean isPlausibleOn(LocalDate today) {
            return !birthDate.isAfter(today) && birthDate.isAfter(today.minusYears(MAX_AGE));
        }
    }

    /** Expected: needs no first name yet. */
    record Unborn(
            Id id,
            Optional<FirstName> firstName,
            Surname surname,
            Gender gender,
            LocalDate expectedDate,
            boolean multipleBirth)
            implements Child {

        private static final int LATE_DAYS = 30;

        /** Expected within a year, or late by less than a month. */
        @Override
        public boolean isPlausibleOn(LocalDate today) {
            return expectedDate.isAfter(today.minusDays(LATE_DAYS)) && !expectedDate.isAfter(today.plusYears(1));
        }
    }
}
