package fr.guichet.web.api;

import fr.guichet.web.Fields;
import fr.guichet.web.InvalidFields;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A JSON body that is looked at only when a controller asks, so that 401, 403 and 404 come before 400 (spec section 7).
 *
 * @param <T> the wire record: a member for each field, {@code @Nullable}, texts (also dates, instants and ids) as
 *     {@code String}, numbers as {@code Integer}, yes or no as {@code Boolean}, nested records and lists of records;
 *     unknown members are ignored
 */
public final class Body<T> {

    private final Supplier<Sent<T>> source;
    private final BooleanSupplier visible;

    Body(Supplier<Sent<T>> source, BooleanSupplier visible) {
        this.source = source;
        this.visible = visible;
    }

    /**
     * What was sent.
     *
     * @param nulls its members that have no value, other than those that it leaves out
     */
    record Sent<T>(T wire, Set<String> nulls) {}

    /**
     * The same body, about an object that may not be there: where the body is wrong and the object is not visible to the
     * caller, the answer is 404 all the same. The check is made for wrong bodies alone and costs the others nothing.
     */
    public Body<T> about(BooleanSupplier isVisible) {
        return new Body<>(source, isVisible);
    }

    /**
     * Reads the body; the mapping reads each field by {@link Fields} and makes the command of them.
     *
     * @throws ProblemException 400 naming every field that is wrong, or 404 (see {@link #about})
     */
    public <C> C read(BiFunction<T, Fields, C> mapping) {
        try {
            var sent = source.get();
            var fields = new Fields(sent.nulls());
            var command = mapping.apply(sent.wire(), fields);
            fields.check();
            return command;
        } catch (ProblemException | InvalidFields e) {
            if (!visible.getAsBoolean()) {
                throw Problem.notFound().asException();
            }
            throw e;
        }
    }
}
