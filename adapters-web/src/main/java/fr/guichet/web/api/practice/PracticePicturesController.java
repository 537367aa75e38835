package fr.guichet.web.api.practice;

import fr.guichet.application.account.Actor;
import fr.guichet.application.practice.SetPracticePicture;
import fr.guichet.application.practice.ViewPracticePicture;
import fr.guichet.domain.practice.PracticeLook;
import fr.guichet.web.Fields;
import fr.guichet.web.api.FileAnswer;
import fr.guichet.web.api.Parts;
import fr.guichet.web.api.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The practice's logo and the picture of its home page (spec C6). */
@RestController
@Tag(name = "Structure")
class PracticePicturesController {

    static final String LOGO = "/api/v1/structure/logo";
    static final String PICTURE = "/api/v1/structure/image";

    private final ViewPracticePicture view;
    private final SetPracticePicture set;

    PracticePicturesController(ViewPracticePicture view, SetPracticePicture set) {
        this.view = view;
        this.set = set;
    }

    record PictureForm(
            @Schema(type = "string", format = "binary", description = "JPEG ou PNG, 5 Mo au plus.")
            String fichier) {}

    @Operation(summary = "Le logo de la structure, redressé et sans métadonnées.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")))
    @GetMapping(LOGO)
    ResponseEntity<byte[]> logo() {
        return shown(PracticeLook.Place.LOGO, "logo");
    }

    @Operation(
            summary = "Changer le logo de la structure",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "multipart/form-data",
                                            schema = @Schema(implementation = PictureForm.class))))
    @PutMapping(LOGO)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeLogo(Actor actor, Parts parts) {
        change(actor, PracticeLook.Place.LOGO, parts);
    }

    @Operation(summary = "Retirer le logo de la structure")
    @DeleteMapping(LOGO)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeLogo(Actor actor) {
        remove(actor, PracticeLook.Place.LOGO);
    }

    @Operation(summary = "L'image de la page d'accueil, redressée et sans métadonnées.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")))
    @GetMapping(PICTURE)
    ResponseEntity<byte[]> picture() {
        return shown(PracticeLook.Place.HOME, "accueil");
    }

    @Operation(
            summary = "Changer l'image de la page d'accueil",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "multipart/form-data",
                                            schema = @Schema(implementation = PictureForm.class))))
    @PutMapping(PICTURE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePicture(Actor actor, Parts parts) {
        change(actor, PracticeLook.Place.HOME, parts);
    }

    @Operation(summary = "Retirer l'image de la page d'accueil")
    @DeleteMapping(PICTURE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePicture(Actor actor) {
        remove(actor, PracticeLook.Place.HOME);
    }

    private ResponseEntity<byte[]> shown(PracticeLook.Place place, String name) {
        return view.handle(place)
                .map(content -> FileAnswer.shown(content, name))
                .orElseThrow(() -> Problem.notFound().asException());
    }

    private void change(Actor actor, PracticeLook.Place place, Parts parts) {
        var file = new Fields().present("fichier", parts.named("fichier").orElse(null));
        PracticePictureAnswers.changed(
                set.handle(new SetPracticePicture.Command(actor, place, Optional.of(file.get()))), "fichier");
    }

    private void remove(Actor actor, PracticeLook.Place place) {
        PracticePictureAnswers.changed(
                set.handle(new SetPracticePicture.Command(actor, place, Optional.empty())), "fichier");
    }
}
