package fr.guichet.web.site;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as its page shows it: what was typed, and what is wrong with it, so that nothing has to be typed again.
 *
 * @param typed by field; secrets are not among them
 * @param errors sentences, by field, in the page's language
 * @param alert what is wrong with the whole of it
 */
public record Form(
        Map<String, String> typed,
        Map<String, List<String>> errors,
        @Nullable String alert) {

    /** A form that nobody filled in yet. */
    public static final Form EMPTY = new Form(Map.of(), Map.of(), null);

    public Form {
        typed = Map.copyOf(typed);
        errors = Map.copyOf(errors);
    }

    /** A form that is filled in already, such as with one's own data. */
    public static Form of(Map<String, String> known) {
        return new Form(known, Map.of(), null);
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

    public boolean isWrong(String field) {
        return errors.containsKey(field);
    }

    public boolean isRefused() {
        return alert != null || !errors.isEmpty();
    }
}
