package fr.guichet.web.api.clientfile;

import fr.guichet.application.PageRequest;
import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.ClientDocument;
import fr.guichet.application.clientfile.MyDocuments;
import fr.guichet.application.clientfile.MyNotes;
import fr.guichet.application.clientfile.OpenDocument;
import fr.guichet.web.api.privacy.ExportArchive;
import fr.guichet.web.api.privacy.ExportPart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Notes and documents that are shared with whoever takes a copy of their data (spec C5, section 6). */
@Component
class PapersExport implements ExportPart {

    private final MyNotes myNotes;
    private final MyDocuments myDocuments;
    private final OpenDocument openDocument;

    PapersExport(MyNotes myNotes, MyDocuments myDocuments, OpenDocument openDocument) {
        this.myNotes = myNotes;
        this.myDocuments = myDocuments;
        this.openDocument = openDocument;
    }

    @Override
    public void write(Actor actor, ExportArchive archive) throws IOException {
        var notes = pages(myNotes.handle(actor, PageRequest.first()).total())
                .flatMap(page -> myNotes.handle(actor, page).entries().stream())
                .map(NoteWires.OwnNoteWire::of)
                .toList();
        if (!notes.isEmpty()) {
            archive.json("notes.json", notes);
        }
        var documents = pages(myDocuments.handle(actor, PageRequest.first()).total())
                .flatMap(page -> myDocuments.handle(actor, page).entries().stream())
                .toList();
        if (documents.isEmpty()) {
            return;
        }
        var wires = new ArrayList<DocumentWires.DocumentWire>();
        for (var document : documents) {
            wires.add(DocumentWires.DocumentWire.of(document));
        }
        archive.json("documents.json", wires);
        for (var document : documents) {
            file(actor, document, archive);
        }
    }

    private void file(Actor actor, ClientDocument document, ExportArchive archive) throws IOException {
        var opened = openDocument.handle(actor, document.id());
        if (opened.isPresent()) {
            archive.file("documents/" + document.id().value(), opened.get().bytes());
        }
    }

    private static Stream<PageRequest> pages(long total) {
        var count = Math.toIntExact((total + PageRequest.MAX_SIZE - 1) / PageRequest.MAX_SIZE);
        return IntStream.rangeClosed(1, count).mapToObj(number -> new PageRequest(number, PageRequest.MAX_SIZE));
    }
}
