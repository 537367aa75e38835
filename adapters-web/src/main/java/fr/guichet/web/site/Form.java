package fr.guichet.web.site;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as its page shows it: what was typed, and what is wrong with it, so that nothing has to be typed again.
 *
 * @param typed by field; secrets are not among them
 * @param errors sentences, by field, in the page's language and in the order in which the fields were read
 * @param alert what is wrong with the whole of it
 * @param code why it was refused, as the API names it
 */
public record Form(
        Map<String, String> typed,
        Map<String, List<String>> errors,
        @Nullable String alert,
        @Nullable String code) {

    /** A form that nobody filled in yet. */
    public static final Form EMPTY = new Form(Map.of(), Map.of(), null, null);

    public Form {
        typed = Map.copyOf(typed);
        errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    /** A form that is filled in already, such as with one's own data. */
    public static Form of(Map<String, String> known) {
        return new Form(known, Map.of(), null, null);
    }

    /** The same refusal of what was typed elsewhere. */
    public Form over(Map<String, String> other) {
        return new Form(other, errors, alert, code);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean has(String field, String value) {
        return value.equals(typed.get(field));
    }

    public boolean isTicked(String field) {
        return typed.containsKey(field);
    }

    public List<String> errors(String field) {
        return errors.getOrDefault(field, List.of());
    }

    /** What is wrong with the field, in one paragraph. */
    public String error(String field) {
        return String.join(" ", errors(field));
    }

    /** Names the field's label in the texts: {@code enfants[0].prenom} is a {@code prenom}. */
    public String labelOf(String field) {
        return "site.field." + field.substring(field.lastIndexOf('.') + 1).replaceAll("\\[[0-9]+]$", "");
    }

    public boolean isRefusedAs(String wire) {
        return wire.equals(code);
    }

    public boolean isWrong(String field) {
        return errors.containsKey(field);
    }

    public boolean isRefused() {
        return alert != null || !errors.isEmpty();
    }
}
