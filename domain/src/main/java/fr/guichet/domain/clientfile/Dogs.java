package fr.guichet.domain.clientfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A client's dogs, in the order in which they were entered; one chip is one dog's (spec C1). */
public record Dogs(List<Dog> all) {

    /** More than anyone brings to a trainer. */
    public static final int LIMIT = 50;

    public static final Dogs NONE = new Dogs(List.of());

    public Dogs {
        all = List.copyOf(all);
        if (hasTwins(all)) {
            throw new IllegalArgumentException("one chip is one dog's");
        }
    }

    /** What came of a wish about the dogs. */
    public sealed interface Change {

        /** The dogs as they are then. */
        record Changed(Dogs dogs) implements Change {}

        /** They stay as they are. */
        record Refused(DogRejection reason) implements Change {}
    }

    public Optional<Dog> find(Dog.Id id) {
        return all.stream().filter(dog -> dog.id().equals(id)).findFirst();
    }

    /** These dogs and one more. */
    public Change add(Dog dog) {
        return all.size() >= LIMIT
                ? new Change.Refused(new DogRejection.TooMany(LIMIT))
                : changed(Stream.concat(all.stream(), Stream.of(dog)).toList());
    }

    /** The same dogs, the one with the same id as it is told now. */
    public Change replace(Dog dog) {
        return changed(
                all.stream().map(old -> old.id().equals(dog.id()) ? dog : old).toList());
    }

    /** The dogs but one. */
    public Dogs without(Dog.Id id) {
        return new Dogs(all.stream().filter(dog -> !dog.id().equals(id)).toList());
    }

    /** These dogs and those that another list tells of; what it knows more of a dog of this list is taken over. */
    public Dogs joinedBy(Dogs others) {
        var joined = new ArrayList<>(all);
        for (var other : others.all) {
            // By the chip first: of two dogs with one name only the chip tells which it is.
            var known = first(joined, dog -> dog.hasChipOf(other)).or(() -> first(joined, dog -> dog.mayBe(other)));
            if (known.isPresent()) {
                joined.set(joined.indexOf(known.get()), known.get().joinedBy(other));
            } else {
                joined.add(other);
            }
        }
        return new Dogs(joined);
    }

    private static Optional<Dog> first(List<Dog> dogs, Predicate<Dog> which) {
        return dogs.stream().filter(which).findFirst();
    }

    private static Change changed(List<Dog> next) {
        return hasTwins(next)
                ? new Change.Refused(new DogRejection.ChipOfAnother())
                : new Change.Changed(new Dogs(next));
    }

    private static boolean hasTwins(List<Dog> dogs) {
        var chips = new HashSet<ChipNumber>();
        return !dogs.stream().map(Dog::chip).flatMap(Optional::stream).allMatch(chips::add);
    }
}
