package fr.guichet.web.site.practice;

import fr.guichet.domain.practice.Colour;
import fr.guichet.domain.practice.Practice;
import fr.guichet.web.Fields;
import fr.guichet.web.api.account.ChannelWords;
import fr.guichet.web.api.practice.PracticeSettings;
import fr.guichet.web.api.practice.PracticeWords;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Typed;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The practice's settings as a form: its fields have the names that the API gives them. */
final class SettingsForm {

    private static final String CHILD_PHOTO = "options.photo_enfant_obligatoire";
    private static final String CHILDMINDER_PHOTO = "options.photo_assistante_maternelle_obligatoire";
    private static final String PRESENTATION = "options.presentation_obligatoire";
    private static final String SHARED = "options.prevenir_des_partages";
    private static final String ACCESS = "options.acces_client";
    private static final String REMINDER = "options.rappel_heures";
    private static final String CHANNEL = "canal_notification";
    private static final String COLOUR = "couleur";
    private static final String OWN_COLOUR = "couleur_propre";
    private static final String YES = "oui";

    /** What the form would be stored over. */
    static final String VERSION = "version";

    /** What the form was filled in from, which stays the same however often it is refused. */
    static final String OPENED = "version_ouverte";

    private static final Map<String, String> LABELS = labels();

    private SettingsForm() {}

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("nom", "site.structure.name");
        labels.put("slogan", "site.structure.tagline");
        labels.put("contact", "site.structure.contact");
        labels.put("expediteur", "site.structure.sender");
        labels.put("site", "site.structure.website");
        labels.put("fuseau", "site.structure.zone");
        labels.put(COLOUR, "site.structure.colour");
        labels.put(CHANNEL, "site.structure.channel");
        labels.put(REMINDER, "site.structure.reminder");
        labels.put(SHARED, "site.structure.shared");
        labels.put(ACCESS, "site.structure.access");
        labels.put(CHILD_PHOTO, "site.structure.required.child");
        labels.put(CHILDMINDER_PHOTO, "site.structure.required.childminder");
        labels.put(PRESENTATION, "site.structure.required.presentation");
        return labels;
    }

    static Form of(Practice practice) {
        var options = practice.options();
        var typed = new HashMap<String, String>();
        typed.put("nom", practice.name());
        typed.put("slogan", practice.tagline().orElse(""));
        typed.put("contact", practice.contact().value());
        typed.put("expediteur", practice.sender().value());
        typed.put("site", practice.website().map(URI::toString).orElse(""));
        typed.put("fuseau", practice.zone().getId());
        typed.put(CHANNEL, ChannelWords.of(practice.channel()));
        practice.look().accent().map(Colour::hex).ifPresent(hex -> {
            typed.put(COLOUR, hex);
            typed.put(OWN_COLOUR, YES);
        });
        typed.put(ACCESS, PracticeWords.of(options.clientAccess()));
        typed.put(REMINDER, Integer.toString(options.reminderHours()));
        tick(typed, CHILD_PHOTO, options.childPhotoRequired());
        tick(typed, CHILDMINDER_PHOTO, options.childminderPhotoRequired());
        tick(typed, PRESENTATION, options.presentationRequired());
        tick(typed, SHARED, options.tellsOfShared());
        typed.put(VERSION, Long.toString(practice.version()));
        typed.put(OPENED, Long.toString(practice.version()));
        return Form.of(typed);
    }

    static PracticeSettings.Request request(Typed typed, Fields fields) {
        return new PracticeSettings.Request(
                typed.text("nom"),
                typed.text("fuseau"),
                typed.text("contact"),
                typed.text("expediteur"),
                typed.text("slogan"),
                typed.text("site"),
                typed.text(CHANNEL),
                typed.isTicked(OWN_COLOUR) ? typed.text(COLOUR) : null,
                new PracticeSettings.OptionsWire(
                        typed.isTicked(CHILD_PHOTO),
                        typed.isTicked(CHILDMINDER_PHOTO),
                        typed.isTicked(PRESENTATION),
                        typed.text(ACCESS),
                        typed.isTicked(SHARED),
                        number(typed.text(REMINDER), fields)),
                null,
                version(typed.text(VERSION)));
    }

    /** The same form, to be stored over a version that someone else stored meanwhile. */
    static Form over(long version, Form form) {
        var typed = new HashMap<>(form.typed());
        typed.putIfAbsent(OPENED, form.value(VERSION));
        typed.put(VERSION, Long.toString(version));
        return form.over(typed);
    }

    /** Whether the form would be stored over a version that came after the one it was opened with. */
    static boolean isOverNewer(Form form) {
        return form.isTicked(OPENED) && !form.has(VERSION, form.value(OPENED));
    }

    /**
     * A setting that is not what was typed.
     *
     * @param label the key of the field's label
     * @param word the key of what is stored now, where it is one of some words
     * @param text what is stored now, where it is a text of its own; empty for none
     */
    public record Different(String label, @Nullable String word, String text) {}

    /** What is stored now and differs from what was typed, in the order of the page. */
    static List<Different> differing(Practice stored, Form form) {
        var now = of(stored);
        var different = new ArrayList<Different>();
        LABELS.forEach((field, label) -> {
            if (!now.value(field).equals(typed(form, field))) {
                different.add(different(field, label, now.value(field)));
            }
        });
        return different;
    }

    /** A field for colours always holds one; it counts where the practice has a colour of its own. */
    private static String typed(Form form, String field) {
        return field.equals(COLOUR) && !form.isTicked(OWN_COLOUR) ? "" : form.value(field);
    }

    private static Different different(String field, String label, String text) {
        return switch (field) {
            case CHILD_PHOTO, CHILDMINDER_PHOTO, PRESENTATION, SHARED ->
                new Different(label, text.isEmpty() ? "site.registering.no" : "site.registering.yes", text);
            case CHANNEL -> new Different(label, "site.channel." + text, text);
            case ACCESS -> new Different(label, "site.structure.access." + text, text);
            default -> new Different(label, null, text);
        };
    }

    private static void tick(Map<String, String> typed, String box, boolean ticked) {
        if (ticked) {
            typed.put(box, YES);
        }
    }

    private static @Nullable Integer number(@Nullable String typed, Fields fields) {
        var hours = fields.required(REMINDER, typed)
                .as(
                        "field.form",
                        text -> text.matches("\\d{1,4}")
                                ? Optional.of(Integer.valueOf(text))
                                : Optional.<Integer>empty());
        return fields.isValid() ? hours.orNull() : null;
    }

    private static @Nullable Integer version(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.valueOf(typed) : null;
    }
}
