package fr.guichet.web.api.registration;

import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.FileContent;
import fr.guichet.application.registration.PhotoSize;
import fr.guichet.application.registration.ViewChildPhoto;
import fr.guichet.application.registration.ViewPhoto;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.registration.Child;
import fr.guichet.web.Field;
import fr.guichet.web.Fields;
import fr.guichet.web.api.FileAnswer;
import fr.guichet.web.api.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The photos of childminders and children (spec C6). */
@RestController
class PhotosController {

    private static final Map<String, PhotoSize> SIZES = Map.of("vignette", PhotoSize.THUMBNAIL);
    private static final String SIZE = "`vignette` : 240 pixels au plus de côté ; sans : 1600.";

    private final ViewPhoto viewPhoto;
    private final ViewChildPhoto viewChildPhoto;

    PhotosController(ViewPhoto viewPhoto, ViewChildPhoto viewChildPhoto) {
        this.viewPhoto = viewPhoto;
        this.viewChildPhoto = viewChildPhoto;
    }

    /** Where a childminder's photo is. */
    static String urlOf(Account.Id account) {
        return "/api/v1/users/" + account.value() + "/photo";
    }

    /** Where a child's photo is. */
    static String urlOf(Child.Id child) {
        return "/api/v1/enfants/" + child.value() + "/photo";
    }

    @Operation(summary = "La photo d'une assistante maternelle, pour elle-même et pour qui décide des inscriptions.")
    @ApiResponse(
            responseCode = "200",
            description = "La photo, redressée et sans métadonnées.",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/v1/users/{id}/photo")
    ResponseEntity<byte[]> ofUser(
            Actor actor,
            @PathVariable UUID id,
            @Parameter(description = SIZE, schema = @Schema(allowableValues = "vignette"))
                    @RequestParam(required = false)
                    @Nullable
                    String taille) {
        var fields = new Fields();
        var size = size(fields, taille);
        return switch (viewPhoto.handle(new ViewPhoto.Query(actor, new Account.Id(id), size))) {
            case ViewPhoto.Outcome.Found found -> shown(fields, found.photo());
            case ViewPhoto.Outcome.Unknown unknown -> throw Problem.notFound().asException();
        };
    }

    @Operation(summary = "La photo d'un enfant, pour ses parents et pour qui décide des inscriptions.")
    @ApiResponse(
            responseCode = "200",
            description = "La photo, redressée et sans métadonnées.",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/v1/enfants/{id}/photo")
    ResponseEntity<byte[]> ofChild(
            Actor actor,
            @PathVariable UUID id,
            @Parameter(description = SIZE, schema = @Schema(allowableValues = "vignette"))
                    @RequestParam(required = false)
                    @Nullable
                    String taille) {
        var fields = new Fields();
        var size = size(fields, taille);
        return switch (viewChildPhoto.handle(new ViewChildPhoto.Query(actor, new Child.Id(id), size))) {
            case ViewChildPhoto.Outcome.Found found -> shown(fields, found.photo());
            case ViewChildPhoto.Outcome.Unknown unknown ->
                throw Problem.notFound().asException();
        };
    }

    /** A wrong word is told after the photo is known to be there, since 404 comes before 400. */
    private static PhotoSize size(Fields fields, @Nullable String taille) {
        Field<PhotoSize> size = fields.optional("taille", taille).oneOf(SIZES);
        return fields.isValid() ? size.optional().orElse(PhotoSize.WHOLE) : PhotoSize.WHOLE;
    }

    private static ResponseEntity<byte[]> shown(Fields fields, FileContent photo) {
        fields.check();
        return FileAnswer.shown(photo, "photo");
    }
}
