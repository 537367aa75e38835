package fr.guichet.domain.booking;

import java.util.function.Consumer;

/**
 * Tries a property on many random cases, the same ones in every build; {@code -Dguichet.seed=…} begins with another seed,
 * such as the one that a failure names.
 */
final class Seeds {

    private static final long FIRST = Long.getLong("guichet.seed", 20_261_122);

    private Seeds() {}

    static void tryEach(int cases, Consumer<Chance> property) {
        for (long seed = FIRST; seed < FIRST + cases; seed++) {
            try {
                property.accept(new Chance(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Fails again with -Dguichet.seed=" + seed, e);
            }
        }
    }
}
