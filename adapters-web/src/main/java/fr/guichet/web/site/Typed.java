package fr.guichet.web.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What someone typed into a form, by the names of its fields. */
public record Typed(Map<String, List<String>> fields) {

    public Typed {
        fields = Map.copyOf(fields);
    }

    /** The field's text; null where the form has no such field. */
    public @Nullable String text(String name) {
        var values = fields.get(name);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }

    /** Whether a box is ticked. */
    public boolean isTicked(String name) {
        return fields.containsKey(name);
    }

    /** The fields' texts, for a form that shows them again. */
    public Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        fields.forEach((name, values) -> {
            if (!values.isEmpty()) {
                texts.put(name, values.getFirst());
            }
        });
        return texts;
    }
}
