package fr.guichet.web.api.practice;

import fr.guichet.application.account.Actor;
import fr.guichet.application.practice.ChangePractice;
import fr.guichet.domain.practice.Colour;
import fr.guichet.domain.practice.Practice;
import fr.guichet.domain.practice.PracticeOptions;
import fr.guichet.domain.practice.PracticeText;
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.account.ChannelWords;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The practice's settings as they are sent in, by the API's body or a page's form, and how a change is answered. */
public final class PracticeSettings {

    private PracticeSettings() {}

    public record OptionsWire(
            @Nullable Boolean photoEnfantObligatoire,
            @Nullable Boolean photoAssistanteMaternelleObligatoire,
            @Nullable Boolean presentationObligatoire,
            @Nullable String accesClient,
            @Nullable Boolean prevenirDesPartages,
            @Nullable Integer rappelHeures) {

        public static OptionsWire of(PracticeOptions options) {
            return new OptionsWire(
                    options.childPhotoRequired(),
                    options.childminderPhotoRequired(),
                    options.presentationRequired(),
                    PracticeWords.of(options.clientAccess()),
                    options.tellsOfShared(),
                    options.reminderHours());
        }
    }

    public record TextWire(
            @Nullable String titre,
            @Nullable String texte,
            @Nullable Integer version,
            @Nullable Instant publieLe) {

        static TextWire of(PracticeText text) {
            return new TextWire(text.title(), text.body(), text.version(), text.publishedAt());
        }
    }

    /** The settings as they shall be; options and texts that are left out stay as they are. */
    public record Request(
            @Nullable String nom,
            @Nullable String fuseau,
            @Nullable String contact,
            @Nullable String expediteur,
            @Nullable String slogan,
            @Nullable String site,
            @Nullable String canalNotification,
            @Nullable String couleur,
            @Nullable OptionsWire options,
            @Nullable Texts textes,
            @Nullable Integer version) {}

    public record Texts(
            @Nullable TextWire accueil,
            @Nullable TextWire aPropos,
            @Nullable TextWire methodes,
            @Nullable TextWire cgu,
            @Nullable TextWire confidentialite,
            @Nullable TextWire conditions) {

        @Nullable
        TextWire of(PracticeText.Kind kind) {
            return switch (kind) {
                case HOME -> accueil;
                case ABOUT -> aPropos;
                case METHODS -> methodes;
                case TERMS -> cgu;
                case PRIVACY -> confidentialite;
                case CONDITIONS -> conditions;
            };
        }
    }

    /** The practice as it was changed, or the problem that prevented it. */
    public static Practice changed(ChangePractice.Outcome outcome) {
        return switch (outcome) {
            case ChangePractice.Outcome.Changed changed -> changed.practice();
            case ChangePractice.Outcome.MessagesTooLong tooLong ->
                throw Problem.invalid("nom", "practice.messages-too-long").asException();
            case ChangePractice.Outcome.ChangedMeanwhile meanwhile -> throw changedMeanwhile();
            case ChangePractice.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
        };
    }

    /** Someone else was first. */
    static RuntimeException changedMeanwhile() {
        return Problem.of(ProblemCode.WRONG_STATE)
                .saying("practice.changed-meanwhile")
                .asException();
    }

    /** Reads the settings as they shall be. */
    public static ChangePractice.Command command(Actor actor, Request wire, Fields fields) {
        var name = fields.required("nom", wire.nom()).line(1, Practice.MAX_NAME);
        var zone = fields.required("fuseau", wire.fuseau()).as("practice.zone", PracticeSettings::zone);
        var contact = fields.required("contact", wire.contact()).email();
        var sender = fields.required("expediteur", wire.expediteur()).email();
        var tagline = fields.optional("slogan", wire.slogan()).line(1, Practice.MAX_TAGLINE);
        var website = fields.optional("site", wire.site()).as("practice.website", PracticeSettings::website);
        var channel =
                fields.required("canal_notification", wire.canalNotification()).oneOf(ChannelWords.ALL);
        var accent = fields.optional("couleur", wire.couleur()).as("practice.colour", Colour::parse);
        var options = wire.options() == null ? new OptionsWire(null, null, null, null, null, null) : wire.options();
        var access = fields.in("options")
                .optional("acces_client", options.accesClient())
                .oneOf(PracticeWords.ACCESSES);
        var reminder = fields.in("options")
                .optionalNumber("rappel_heures", options.rappelHeures(), 0, PracticeOptions.MAX_REMINDER_HOURS);
        var version = fields.optionalNumber("version", wire.version(), 0, Integer.MAX_VALUE);
        var drafts = wire.textes() == null ? List.<PracticeText.Draft>of() : drafts(wire.textes(), fields);
        fields.check();
        return new ChangePractice.Command(
                actor,
                before -> new Practice(
                        name.get(),
                        zone.get(),
                        contact.get(),
                        sender.get(),
                        tagline.optional(),
                        website.optional(),
                        channel.get(),
                        new PracticeOptions(
                                or(
                                        options.photoEnfantObligatoire(),
                                        before.options().childPhotoRequired()),
                                or(
                                        options.photoAssistanteMaternelleObligatoire(),
                                        before.options().childminderPhotoRequired()),
                                or(
                                        options.presentationObligatoire(),
                                        before.options().presentationRequired()),
                                access.optional().orElse(before.options().clientAccess()),
                                or(
                                        options.prevenirDesPartages(),
                                        before.options().tellsOfShared()),
                                reminder.optional().orElse(before.options().reminderHours())),
                        before.look().withAccent(accent.optional()),
                        version.optional().map(Integer::longValue).orElse(before.version())),
                drafts);
    }

    private static List<PracticeText.Draft> drafts(Texts wire, Fields fields) {
        var drafts = new ArrayList<PracticeText.Draft>();
        PracticeWords.TEXTS.forEach((word, kind) -> {
            var text = wire.of(kind);
            if (text != null) {
                var in = fields.in("textes").in(word);
                var title = in.required("titre", text.titre()).line(1, PracticeText.MAX_TITLE);
                var body = in.required("texte", text.texte()).paragraphs(1, PracticeText.MAX_BODY);
                if (fields.isValid()) {
                    drafts.add(new PracticeText.Draft(kind, title.get(), body.get()));
                }
            }
        });
        return drafts;
    }

    private static boolean or(@Nullable Boolean given, boolean before) {
        return given == null ? before : given;
    }

    private static Optional<ZoneId> zone(String typed) {
        try {
            // An offset such as +02:00 would know no summer.
            return ZoneId.getAvailableZoneIds().contains(typed) ? Optional.of(ZoneId.of(typed)) : Optional.empty();
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<URI> website(String typed) {
        try {
            return Optional.of(URI.create(typed)).filter(Practice::isWebsite);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
