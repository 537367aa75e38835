package fr.guichet.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One field that was read: its value, once everything that was read with it turned out right. */
public final class Field<T> {

    private final Fields fields;
    private final @Nullable T value;

    Field(Fields fields, @Nullable T value) {
        this.fields = fields;
        this.value = value;
    }

    /**
     * The value of a required field.
     *
     * @throws InvalidFields when any field read so far is wrong
     */
    public T get() {
        fields.check();
        if (value == null) {
            throw new IllegalStateException("an optional field is asked for with optional() or orNull()");
        }
        return value;
    }

    /** {@link #get()} for an optional field. */
    public Optional<T> optional() {
        return Optional.ofNullable(orNull());
    }

    /** {@link #get()} for an optional field; null when absent. */
    public @Nullable T orNull() {
        fields.check();
        return value;
    }
}
