package fr.guichet.web.api.privacy;

import fr.guichet.application.account.Actor;
import fr.guichet.application.privacy.EraseClientFile;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.web.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Erases clients, who may have no account to ask with (spec section 6). */
@RestController
@Tag(name = "Fiches clients")
class ClientErasureController {

    private final EraseClientFile eraseClientFile;
    private final Texts texts;

    ClientErasureController(EraseClientFile eraseClientFile, Texts texts) {
        this.eraseClientFile = eraseClientFile;
        this.texts = texts;
    }

    @Operation(
            summary = "Effacer un client",
            description = "Sa fiche, et son compte s'il en a un. La réponse dit ce qui est conservé, et pourquoi.")
    @DeleteMapping("/api/v1/clients/{id}")
    ErasureAnswers.ReportWire erase(Actor actor, @PathVariable UUID id) {
        var command = new EraseClientFile.Command(actor, new ClientFile.Id(id));
        return ErasureAnswers.wire(ErasureAnswers.report(eraseClientFile.handle(command)), texts);
    }
}
