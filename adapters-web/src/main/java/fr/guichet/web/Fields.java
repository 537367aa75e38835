package fr.guichet.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one input and collects everything that is wrong with them, so that a caller learns it all at
 * once.
 *
 * <p>Read every field first and ask for values afterwards: the first {@link Field#get()} throws {@link InvalidFields}
 * when any field read so far is wrong.
 */
public final class Fields {

    private final String prefix;
    private final List<FieldError> errors;
    private final Set<String> nulls;

    public Fields() {
        this(Set.of());
    }

    /**
     * The fields of a body.
     *
     * @param nulls the members that it names and gives no value
     */
    public Fields(Set<String> nulls) {
        this("", new ArrayList<>(), Set.copyOf(nulls));
    }

    private Fields(String prefix, List<FieldError> errors, Set<String> nulls) {
        this.prefix = prefix;
        this.errors = errors;
        this.nulls = nulls;
    }

    /** Reads the members of a nested object; errors go to the same collection, named {@code co_parent.email}. */
    public Fields in(String member) {
        return new Fields(prefix + member + ".", errors, Set.of());
    }

    /** Reads the members of one element of a list; errors are named {@code enfants[0].prenom}. */
    public Fields in(String member, int index) {
        return new Fields(prefix + member + "[" + index + "].", errors, Set.of());
    }

    /** A text that has to be there; a blank one counts as missing. */
    public TextField required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            refuse(name, "field.required");
            return new TextField(this, name, null);
        }
        return new TextField(this, name, value);
    }

    /** A text that may be missing or blank. */
    public TextField optional(String name, @Nullable String value) {
        return new TextField(this, name, value == null || value.isBlank() ? null : value);
    }

    /** A text that stays as it is where it is missing, and cannot be taken away. */
    public TextField changed(String name, @Nullable String value) {
        return clears(name, value) ? required(name, null) : optional(name, value);
    }

    /** Whether what is stored is to be taken away: by null or a blank text, not by leaving the member out. */
    public boolean clears(String name, @Nullable String value) {
        return value == null ? nulls.contains(name) : value.isBlank();
    }

    /** A whole number that has to be there. */
    public Field<Integer> requiredNumber(String name, @Nullable Integer value, int min, int max) {
        if (value == null) {
            refuse(name, "field.required");
        }
        return optionalNumber(name, value, min, max);
    }

    /** A whole number that may be missing. */
    public Field<Integer> optionalNumber(String name, @Nullable Integer value, int min, int max) {
        if (value != null && (value < min || value > max)) {
            refuse(name, "field.number", min, max);
            return new Field<>(this, null);
        }
        return new Field<>(this, value);
    }

    /** A yes or no, or anything else whose form the JSON already fixed, that has to be there. */
    public <T> Field<T> present(String name, @Nullable T value) {
        if (value == null) {
            refuse(name, "field.required");
        }
        return new Field<>(this, value);
    }

    /** Says what is wrong with a field. */
    public void refuse(String name, String key, Object... arguments) {
        errors.add(FieldError.of(prefix + name, key, arguments));
    }

    public boolean isValid() {
        return errors.isEmpty();
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /**
     * Goes on only when nothing read so far is wrong.
     *
     * @throws InvalidFields otherwise
     */
    public void check() {
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}
