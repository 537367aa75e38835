package fr.guichet.bootstrap.demo;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.Appointments;
import fr.guichet.application.booking.BookingHolds;
import fr.guichet.application.clientfile.AddDocument;
import fr.guichet.application.clientfile.ClientDocuments;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.application.clientfile.ConditionsPdf;
import fr.guichet.application.clientfile.DocumentStore;
import fr.guichet.application.clientfile.DrawingReader;
import fr.guichet.application.clientfile.FinaliseClientFile;
import fr.guichet.application.clientfile.Notes;
import fr.guichet.application.clientfile.SignatureKeeper;
import fr.guichet.application.clientfile.WriteNote;
import fr.guichet.application.notification.Outbox;
import fr.guichet.application.practice.PracticeTexts;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Visibility;
import fr.guichet.domain.practice.PracticeText;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the trainer keeps of a client: the conditions as she signed them, notes, a page of exercises. Nobody is written to about them. */
@Component
@Profile("demo")
final class DemoPapers {

    private static final Outbox SILENT = notifications -> {};

    private static final String CONDITIONS = """
        Le chien est à jour de ses vaccins et identifié ; son carnet de santé est présenté au premier rendez-vous.

        Le maître reste responsable de son chien pendant la séance et suit les consignes de l'éducateur.

        Une séance qui n'est pas annulée avant son début est due.
        """;

    private static final List<String> EXERCISES = List.of(
            "Moka : exercices de la semaine",
            "1. Marche au pied, dix minutes par jour, une friandise à chaque regard.",
            "2. Rappel en longe, cinq fois par promenade, de près puis de plus loin.",
            "3. Vélos : s'écarter, faire asseoir, féliciter quand il est passé.",
            "",
            "À la prochaine séance !");

    private final PracticeTexts texts;
    private final Practices practices;
    private final ClientFiles files;
    private final BookingHolds holds;
    private final Appointments appointments;
    private final Notes notes;
    private final ClientDocuments documents;
    private final DocumentStore store;
    private final Accounts accounts;
    private final DrawingReader drawings;
    private final ConditionsPdf pdf;
    private final SignatureKeeper keeper;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    DemoPapers(
            PracticeTexts texts,
            Practices practices,
            ClientFiles files,
            BookingHolds holds,
            Appointments appointments,
            Notes notes,
            ClientDocuments documents,
            DocumentStore store,
            Accounts accounts,
            DrawingReader drawings,
            ConditionsPdf pdf,
            SignatureKeeper keeper,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.texts = texts;
        this.practices = practices;
        this.files = files;
        this.holds = holds;
        this.appointments = appointments;
        this.notes = notes;
        this.documents = documents;
        this.store = store;
        this.accounts = accounts;
        this.drawings = drawings;
        this.pdf = pdf;
        this.keeper = keeper;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Lays them in the transaction that is open. */
    void lay(Actor trainer, ClientFile.Id client) {
        var before = texts.current(PracticeText.Kind.CONDITIONS);
        var conditions = new PracticeText.Draft(PracticeText.Kind.CONDITIONS, before.title(), CONDITIONS)
                .publish(before.version() + 1, clock.instant());
        texts.add(conditions);
        var outcome = new FinaliseClientFile(
                        files,
                        holds,
                        texts,
                        practices,
                        drawings,
                        pdf,
                        keeper,
                        accounts,
                        SILENT,
                        transactions,
                        ids,
                        clock)
                .handle(new FinaliseClientFile.Command(
                        trainer, client, conditions.version(), "Léa PETIT", signature()));
        if (!(outcome instanceof FinaliseClientFile.Outcome.Finalised)) {
            throw new IllegalStateException("The demo's signature was refused: " + outcome);
        }
        write(trainer, client, "Moka, 8 mois : sociable, tire en laisse, craint les vélos.", Visibility.PRIVATE);
        write(
                trainer,
                client,
                "À la maison : dix minutes de marche au pied par jour, friandise à chaque regard.",
                Visibility.SHARED);
        var added = new AddDocument(
                        files, holds, documents, store, accounts, practices, SILENT, transactions, ids, clock)
                .handle(new AddDocument.Command(
                        trainer,
                        client,
                        DemoDocument.of(EXERCISES),
                        Optional.of("Exercices de la semaine"),
                        Visibility.SHARED));
        if (!(added instanceof AddDocument.Outcome.Added)) {
            throw new IllegalStateException("The demo's document was refused: " + added);
        }
    }

    private void write(Actor trainer, ClientFile.Id client, String text, Visibility visibility) {
        new WriteNote(files, holds, appointments, notes, accounts, practices, SILENT, transactions, ids, clock)
                .handle(new WriteNote.Command(trainer, client, Optional.empty(), text, visibility));
    }

    /** Some strokes, as a finger draws them. */
    private static String signature() {
        var canvas = new BufferedImage(300, 120, BufferedImage.TYPE_INT_ARGB);
        var pen = canvas.createGraphics();
        pen.setColor(new Color(10, 10, 60));
        pen.setStroke(new BasicStroke(3));
        pen.drawPolyline(
                new int[] {30, 45, 60, 80, 95, 115, 140, 170, 200, 260},
                new int[] {30, 90, 92, 60, 90, 55, 95, 60, 85, 70},
                10);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(canvas, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
