package fr.guichet.web.api.practice;

import fr.guichet.application.account.Actor;
import fr.guichet.application.practice.ChangePractice;
import fr.guichet.application.practice.ViewPractice;
import fr.guichet.application.practice.ViewText;
import fr.guichet.domain.practice.Practice;
import fr.guichet.domain.practice.PracticeOptions;
import fr.guichet.domain.practice.PracticeText;
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.account.ChannelWords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the practice is: shown to anyone, kept by administrators. */
@RestController
@Tag(name = "Structure")
@RequestMapping("/api/v1/structure")
class PracticeController {

    private final ViewPractice view;
    private final ViewText viewText;
    private final ChangePractice change;

    PracticeController(ViewPractice view, ViewText viewText, ChangePractice change) {
        this.view = view;
        this.viewText = viewText;
        this.change = change;
    }

    record OptionsWire(
            @Nullable Boolean photoEnfantObligatoire,
            @Nullable Boolean photoAssistanteMaternelleObligatoire,
            @Nullable Boolean presentationObligatoire,
            @Nullable String accesClient,
            @Nullable Boolean prevenirDesPartages,
            @Nullable Integer rappelHeures) {

        static OptionsWire of(PracticeOptions options) {
            return new OptionsWire(
                    options.childPhotoRequired(),
                    options.childminderPhotoRequired(),
                    options.presentationRequired(),
                    PracticeWords.of(options.clientAccess()),
                    options.tellsOfShared(),
                    options.reminderHours());
        }
    }

    record TextWire(
            @Nullable String titre,
            @Nullable String texte,
            @Nullable Integer version,
            @Nullable Instant publieLe) {

        static TextWire of(PracticeText text) {
            return new TextWire(text.title(), text.body(), text.version(), text.publishedAt());
        }
    }

    /** The settings as they are; {@code version} rises with every change. */
    record PracticeWire(
            String nom,
            String fuseau,
            String contact,
            String expediteur,
            @Nullable String slogan,
            @Nullable String site,
            String canalNotification,
            OptionsWire options,
            Map<String, TextWire> textes,
            long version) {}

    /** The settings as they shall be; options and texts that are left out stay as they are. */
    record PracticeRequest(
            @Nullable String nom,
            @Nullable String fuseau,
            @Nullable String contact,
            @Nullable String expediteur,
            @Nullable String slogan,
            @Nullable String site,
            @Nullable String canalNotification,
            @Nullable OptionsWire options,
            @Nullable Texts textes,
            @Nullable Integer version) {}

    record Texts(
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

    @Operation(summary = "Consulter la structure", description = "Nom, fuseau horaire, contact, options et textes.")
    @GetMapping
    PracticeWire view() {
        return wire(view.handle());
    }

    @Operation(
            summary = "Modifier la structure",
            description = "Remplace les réglages ; `slogan` et `site` absents sont effacés, options et textes absents"
                    + " restent. Un texte modifié est publié dans une nouvelle version. Avec `version`, la modification"
                    + " est refusée (409) si la structure a changé entre-temps.")
    @PutMapping
    PracticeWire change(Actor actor, Body<PracticeRequest> body) {
        var command = body.read((wire, fields) -> command(actor, wire, fields));
        return switch (change.handle(command)) {
            case ChangePractice.Outcome.Changed changed -> wire(changed.practice());
            case ChangePractice.Outcome.MessagesTooLong tooLong ->
                throw Problem.invalid("nom", "practice.messages-too-long").asException();
            case ChangePractice.Outcome.ChangedMeanwhile meanwhile ->
                throw Problem.of(ProblemCode.WRONG_STATE)
                        .saying("practice.changed-meanwhile")
                        .asException();
            case ChangePractice.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
        };
    }

    private PracticeWire wire(Practice practice) {
        var texts = new LinkedHashMap<String, TextWire>();
        PracticeWords.TEXTS.forEach((word, kind) -> texts.put(
                word,
                TextWire.of(viewText.handle(new ViewText.Query(kind, Optional.empty()))
                        .orElseThrow())));
        return new PracticeWire(
                practice.name(),
                practice.zone().getId(),
                practice.contact().value(),
                practice.sender().value(),
                practice.tagline().orElse(null),
                practice.website().map(URI::toString).orElse(null),
                ChannelWords.of(practice.channel()),
                OptionsWire.of(practice.options()),
                texts,
                practice.version());
    }

    private static ChangePractice.Command command(Actor actor, PracticeRequest wire, Fields fields) {
        var name = fields.required("nom", wire.nom()).line(1, Practice.MAX_NAME);
        var zone = fields.required("fuseau", wire.fuseau()).as("practice.zone", PracticeController::zone);
        var contact = fields.required("contact", wire.contact()).email();
        var sender = fields.required("expediteur", wire.expediteur()).email();
        var tagline = fields.optional("slogan", wire.slogan()).line(1, Practice.MAX_TAGLINE);
        var website = fields.optional("site", wire.site()).as("practice.website", PracticeController::website);
        var channel =
                fields.required("canal_notification", wire.canalNotification()).oneOf(ChannelWords.ALL);
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
