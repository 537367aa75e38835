package fr.guichet.web.api.privacy;

import fr.guichet.application.account.Actor;
import fr.guichet.application.privacy.OwnData;
import fr.guichet.application.registration.PhotoSize;
import fr.guichet.application.registration.ViewChildPhoto;
import fr.guichet.application.registration.ViewOwnFamily;
import fr.guichet.application.registration.ViewPhoto;
import fr.guichet.domain.registration.Child;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** The files of an export that everybody has, and those of parents, childminders and practitioners. */
@Component
class OwnDataFiles {

    private final ViewPhoto viewPhoto;
    private final ViewChildPhoto viewChildPhoto;

    OwnDataFiles(ViewPhoto viewPhoto, ViewChildPhoto viewChildPhoto) {
        this.viewPhoto = viewPhoto;
        this.viewChildPhoto = viewChildPhoto;
    }

    void write(Actor actor, OwnData own, ExportArchive archive) throws IOException {
        var self = own.account().id();
        archive.json("compte.json", OwnDataWire.AccountFile.of(own));
        archive.json(
                "rendez-vous.json",
                own.appointments().stream()
                        .map(appointment -> OwnDataWire.AppointmentWire.of(appointment, self))
                        .toList());
        archive.json(
                "messages.json",
                own.messages().stream().map(OwnDataWire.MessageWire::of).toList());
        archive.json(
                "journal.json",
                own.audit().stream()
                        .map(entry -> OwnDataWire.AuditWire.of(entry, self))
                        .toList());
        if (own.agenda().isPresent() || !own.received().isEmpty()) {
            archive.json("agenda.json", OwnDataWire.AgendaFile.of(own.agenda(), own.received()));
        }
        if (own.file().isPresent()) {
            archive.json(
                    "fiche-client.json", OwnDataWire.ClientWire.of(own.file().get()));
        }
        if (own.family().isPresent()) {
            archive.json("famille.json", OwnDataWire.FamilyFile.of(own.family().get()));
        }
        if (own.childminder().isPresent()) {
            archive.json(
                    "assistante-maternelle.json",
                    OwnDataWire.ChildminderFile.of(own.childminder().get(), own.nir()));
        }
        photos(actor, own, archive);
    }

    private void photos(Actor actor, OwnData own, ExportArchive archive) throws IOException {
        var query = new ViewPhoto.Query(actor, own.account().id(), PhotoSize.WHOLE);
        if (own.childminder().isPresent() && viewPhoto.handle(query) instanceof ViewPhoto.Outcome.Found found) {
            archive.file("photos/moi", found.photo());
        }
        for (var child : own.family().map(ViewOwnFamily.OwnFamily::children).orElse(List.of())) {
            photo(actor, child.id(), archive);
        }
    }

    private void photo(Actor actor, Child.Id child, ExportArchive archive) throws IOException {
        var query = new ViewChildPhoto.Query(actor, child, PhotoSize.WHOLE);
        if (viewChildPhoto.handle(query) instanceof ViewChildPhoto.Outcome.Found found) {
            archive.file(OwnDataWire.photoOf(child), found.photo());
        }
    }
}
