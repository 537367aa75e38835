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
import java.util.HashMap;
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
    private static final String YES = "oui";

    private SettingsForm() {}

    static Form of(Practice practice) {
        var options = practice.options();
        var typed = new HashMap<String, String>();
        typed.put("nom", practice.name());
        typed.put("slogan", practice.tagline().orElse(""));
        typed.put("contact", practice.contact().value());
        typed.put("expediteur", practice.sender().value());
        typed.put("site", practice.website().map(URI::toString).orElse(""));
        typed.put("fuseau", practice.zone().getId());
        typed.put("canal_notification", ChannelWords.of(practice.channel()));
        practice.look().accent().map(Colour::hex).ifPresent(hex -> {
            typed.put("couleur", hex);
            typed.put("couleur_propre", YES);
        });
        typed.put(ACCESS, PracticeWords.of(options.clientAccess()));
        typed.put(REMINDER, Integer.toString(options.reminderHours()));
        tick(typed, CHILD_PHOTO, options.childPhotoRequired());
        tick(typed, CHILDMINDER_PHOTO, options.childminderPhotoRequired());
        tick(typed, PRESENTATION, options.presentationRequired());
        tick(typed, SHARED, options.tellsOfShared());
        typed.put("version", Long.toString(practice.version()));
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
                typed.text("canal_notification"),
                // A field for colours always holds one.
                typed.isTicked("couleur_propre") ? typed.text("couleur") : null,
                new PracticeSettings.OptionsWire(
                        typed.isTicked(CHILD_PHOTO),
                        typed.isTicked(CHILDMINDER_PHOTO),
                        typed.isTicked(PRESENTATION),
                        typed.text(ACCESS),
                        typed.isTicked(SHARED),
                        number(typed.text(REMINDER), fields)),
                null,
                version(typed.text("version")));
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
