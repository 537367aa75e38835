package fr.guichet.domain.clientfile;

import fr.guichet.domain.Texts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A client's dog (spec C1).
 *
 * @param name 1 to 100 characters on one line
 * @param breed 1 to 100 characters on one line
 */
public record Dog(Id id, String name, String breed, Optional<LocalDate> birth, Optional<ChipNumber> chip) {

    public static final int MAX_LENGTH = 100;
    private static final int OLDEST_YEARS = 40;

    public Dog {
        name = Texts.tidy(name);
        breed = Texts.tidy(breed);
        if (!Texts.isLine(name, 1, MAX_LENGTH) || !Texts.isLine(breed, 1, MAX_LENGTH)) {
            throw new IllegalArgumentException("a dog's name and breed have 1 to 100 characters each, on one line");
        }
    }

    /** Names one dog. */
    public record Id(UUID value) {}

    /** Whether a dog that lives today can be born that day: today at the latest, and no dog was ever 40 years old. */
    public static boolean isBirthDate(LocalDate birth, LocalDate today) {
        return !birth.isAfter(today) && birth.isAfter(today.minusYears(OLDEST_YEARS));
    }

    /** Whether the other one is known by the same chip. */
    boolean hasChipOf(Dog other) {
        return chip.isPresent() && chip.equals(other.chip);
    }

    /** Whether both have one name and no chips that tell them apart. */
    boolean mayBe(Dog other) {
        return name.equalsIgnoreCase(other.name) && (chip.isEmpty() || other.chip.isEmpty());
    }

    /** This dog, with what the other one's entry knows more. */
    Dog joinedBy(Dog other) {
        return new Dog(id, name, breed, birth.or(other::birth), chip.or(other::chip));
    }
}
