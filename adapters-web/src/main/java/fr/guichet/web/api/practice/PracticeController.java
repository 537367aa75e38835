package fr.guichet.web.api.practice;

import fr.guichet.application.account.Actor;
import fr.guichet.application.practice.ChangePractice;
import fr.guichet.application.practice.ViewPractice;
import fr.guichet.application.practice.ViewText;
import fr.guichet.domain.practice.Colour;
import fr.guichet.domain.practice.Practice;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.account.ChannelWords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.LinkedHashMap;
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

    /** The settings as they are; {@code version} rises with every change. */
    record PracticeWire(
            String nom,
            String fuseau,
            String contact,
            String expediteur,
            @Nullable String slogan,
            @Nullable String site,
            String canalNotification,
            @Nullable String couleur,
            @Nullable String logo,
            @Nullable String image,
            PracticeSettings.OptionsWire options,
            Map<String, PracticeSettings.TextWire> textes,
            long version) {}

    @Operation(summary = "Consulter la structure", description = "Nom, fuseau horaire, contact, options et textes.")
    @GetMapping
    PracticeWire view() {
        return wire(view.handle());
    }

    @Operation(
            summary = "Modifier la structure",
            description =
                    "Remplace les réglages ; `slogan`, `site` et `couleur` absents sont effacés, options et textes absents"
                            + " restent. Un texte modifié est publié dans une nouvelle version. Avec `version`, la modification"
                            + " est refusée (409) si la structure a changé entre-temps.")
    @PutMapping
    PracticeWire change(Actor actor, Body<PracticeSettings.Request> body) {
        var command = body.read((wire, fields) -> PracticeSettings.command(actor, wire, fields));
        return wire(PracticeSettings.changed(change.handle(command)));
    }

    private PracticeWire wire(Practice practice) {
        var texts = new LinkedHashMap<String, PracticeSettings.TextWire>();
        PracticeWords.TEXTS.forEach((word, kind) -> texts.put(
                word,
                PracticeSettings.TextWire.of(viewText.handle(new ViewText.Query(kind, Optional.empty()))
                        .orElseThrow())));
        return new PracticeWire(
                practice.name(),
                practice.zone().getId(),
                practice.contact().value(),
                practice.sender().value(),
                practice.tagline().orElse(null),
                practice.website().map(URI::toString).orElse(null),
                ChannelWords.of(practice.channel()),
                practice.look().accent().map(Colour::hex).orElse(null),
                practice.look()
                        .logo()
                        .map(logo -> PracticePicturesController.LOGO)
                        .orElse(null),
                practice.look()
                        .picture()
                        .map(picture -> PracticePicturesController.PICTURE)
                        .orElse(null),
                PracticeSettings.OptionsWire.of(practice.options()),
                texts,
                practice.version());
    }
}
