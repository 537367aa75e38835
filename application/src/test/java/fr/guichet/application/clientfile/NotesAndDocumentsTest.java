package fr.guichet.application.clientfile;

import static fr.guichet.domain.booking.BookingFixtures.anAppointment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.application.account.Actor;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.Notification.SharedWithClient.Thing;
import fr.guichet.application.privacy.AuditedAction;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Note;
import fr.guichet.domain.clientfile.Visibility;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Notes and documents of clients (spec C4, C5, C6)")
class NotesAndDocumentsTest {

    private static final byte[] PDF = "%PDF-1.7 the dog's plan".getBytes(StandardCharsets.US_ASCII);

    private final PapersWorld world = new PapersWorld();
    private final Actor lea = world.someone(Role.CLIENT, "Léa", "PETIT", "lea.petit@example.org");
    private final ClientFile.Id file = world.fileOf(lea);

    @Test
    void a_shared_note_tells_the_client_and_a_private_one_does_not() {
        write(Visibility.PRIVATE);
        assertThat(world.outbox.told()).isEmpty();

        write(Visibility.SHARED);

        assertThat(world.outbox.told(Notification.SharedWithClient.class))
                .extracting(Notification.SharedWithClient::thing)
                .containsExactly(Thing.NOTE);
    }

    @Test
    void a_note_that_becomes_shared_tells_the_client_once() {
        var note = write(Visibility.PRIVATE);

        edit(note, "Moka marche au pied.", Visibility.SHARED);
        edit(note, "Moka marche bien au pied.", Visibility.SHARED);

        assertThat(world.outbox.told()).hasSize(1);
        assertThat(world.notes.history(note.id())).hasSize(3);
    }

    @Test
    void a_note_is_shown_with_all_it_has_said_to_staff_alone() {
        var note = write(Visibility.SHARED);
        edit(note, "Moka marche au pied.", Visibility.SHARED);
        var view = new ViewNote(world.notes);

        assertThat(view.handle(lea, note.id())).isEmpty();
        assertThat(view.handle(world.trainer, note.id()).orElseThrow().history())
                .extracting(Note.Revision::text)
                .containsExactly("Moka marche au pied.", "Moka tire en laisse.");
    }

    @Test
    void an_edit_that_changes_nothing_is_no_edit() {
        var note = write(Visibility.PRIVATE);

        edit(note, note.current().text(), Visibility.PRIVATE);

        assertThat(world.notes.history(note.id())).hasSize(1);
    }

    @Test
    void who_edits_what_they_have_not_read_is_told() {
        var note = write(Visibility.PRIVATE);
        edit(note, "Autre chose", Visibility.PRIVATE);

        var late = new EditNote.Command(
                world.trainer, note.id(), Optional.of("Encore"), Optional.empty(), Optional.of(0L));

        assertThat(world.editNote().handle(late)).isEqualTo(new EditNote.Outcome.ChangedMeanwhile());
    }

    @Test
    void nobody_is_told_where_the_practice_does_not_want_it() {
        world.tellNobody();

        write(Visibility.SHARED);
        add(new BytesUpload(PDF), Visibility.SHARED);

        assertThat(world.outbox.told()).isEmpty();
    }

    @Test
    void a_client_without_an_account_is_not_told_of_what_they_cannot_see() {
        var called = world.fileWithoutAccount();

        world.writeNote()
                .handle(new WriteNote.Command(world.trainer, called, Optional.empty(), "Moka", Visibility.SHARED));

        assertThat(world.outbox.told()).isEmpty();
    }

    @Test
    void a_notes_appointment_has_to_be_one_of_the_client() {
        var theirs = anAppointment().forClient(file).number(1).build();
        var anothers = anAppointment()
                .forClient(world.fileWithoutAccount())
                .number(2)
                .startingAt("2026-11-30T15:20")
                .build();
        world.transactions.run(() -> {
            world.appointments.add(theirs, Optional.empty());
            world.appointments.add(anothers, Optional.empty());
        });

        assertThat(noteOn(theirs.id())).isInstanceOf(WriteNote.Outcome.Written.class);
        assertThat(noteOn(anothers.id())).isEqualTo(new WriteNote.Outcome.OtherAppointment());
        assertThat(noteOn(new Appointment.Id(UUID.randomUUID()))).isEqualTo(new WriteNote.Outcome.OtherAppointment());
    }

    private WriteNote.Outcome noteOn(Appointment.Id appointment) {
        return world.writeNote()
                .handle(new WriteNote.Command(
                        world.trainer, file, Optional.of(appointment), "Moka", Visibility.PRIVATE));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void administrators_alone_remove_notes_and_a_trace_stays(Role role) {
        var note = write(Visibility.PRIVATE);
        var outcome = world.removeNote().handle(world.someone(role, "Une", "AUTRE", "autre@example.org"), note.id());

        if (role == Role.ADMINISTRATOR || role == Role.SUPER_ADMIN) {
            assertThat(outcome).isEqualTo(new RemoveNote.Outcome.Removed());
            assertThat(world.notes.history(note.id())).isEmpty();
            assertThat(world.traces(file.value())).containsExactly(AuditedAction.NOTE_REMOVED);
            assertThat(world.details(file.value()))
                    .containsExactly("note=" + note.id().value());
        } else {
            assertThat(outcome).isEqualTo(new RemoveNote.Outcome.Forbidden());
            assertThat(world.notes.find(note.id())).isPresent();
        }
    }

    @Test
    void a_shared_document_tells_the_client_who_can_open_it() {
        var document = added(add(new BytesUpload(PDF).named("Programme d'éducation.pdf"), Visibility.SHARED));

        assertThat(document.title()).isEqualTo("Programme d'éducation");
        assertThat(document.kind()).isEqualTo(FileKind.PDF);
        assertThat(world.openDocument().handle(lea, document.id())).isPresent();
        assertThat(world.outbox.told(Notification.SharedWithClient.class))
                .extracting(Notification.SharedWithClient::thing)
                .containsExactly(Thing.DOCUMENT);
        assertThat(world.verify().handle(lea, document.id()).orElseThrow().isIntact())
                .isTrue();
        world.forgeBytes(document.id());
        assertThat(world.verify().handle(lea, document.id()).orElseThrow().isIntact())
                .isFalse();
    }

    @Test
    void a_private_document_and_another_clients_do_not_exist_for_a_client() {
        var hidden = added(add(new BytesUpload(PDF), Visibility.PRIVATE));
        var shared = added(add(new BytesUpload(PDF), Visibility.SHARED));
        var other = world.someone(Role.PARENT, "Claire", "MARTIN", "claire@example.org");
        world.fileOf(other);

        assertThat(world.openDocument().handle(lea, hidden.id())).isEmpty();
        assertThat(world.verify().handle(lea, hidden.id())).isEmpty();
        assertThat(world.openDocument().handle(other, shared.id())).isEmpty();
        assertThat(world.openDocument().handle(world.trainer, hidden.id())).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd.pdf | passwd",
                "C:\\Users\\Jonas\\Programme.pdf | Programme",
                "Facture.2026.pdf | Facture.2026",
                ".pdf | .pdf",
                "'' | Document",
                "a\u202Efdp.exe | a fdp",
            })
    void the_title_defaults_to_the_files_name_made_harmless(String name, String title) {
        assertThat(DocumentTitle.of(Optional.of(name))).isEqualTo(title);
    }

    @Test
    void a_title_is_cut_between_characters() {
        assertThat(DocumentTitle.of(Optional.of("🐕".repeat(300) + ".pdf"))).isEqualTo("🐕".repeat(200));
        assertThat(DocumentTitle.of(Optional.empty())).isEqualTo("Document");
    }

    @Test
    void files_of_other_kinds_and_larger_ones_are_refused() {
        assertThat(add(new BytesUpload("<html>".getBytes(StandardCharsets.US_ASCII)).named("a.pdf"), Visibility.SHARED))
                .isEqualTo(new AddDocument.Outcome.Refused(new DocumentRejection.WrongKind()));
        assertThat(add(new BytesUpload(new byte[0]), Visibility.SHARED))
                .isEqualTo(new AddDocument.Outcome.Refused(new DocumentRejection.WrongKind()));
        assertThat(add(new BytesUpload(new byte[ClientDocument.MAX_BYTES + 1]), Visibility.SHARED))
                .isEqualTo(new AddDocument.Outcome.Refused(new DocumentRejection.TooLarge()));
    }

    @Test
    void an_upload_that_breaks_leaves_neither_file_nor_row_nor_message() {
        var broken = new Upload() {
            @Override
            public long size() {
                return 1000;
            }

            @Override
            public byte[] read() {
                return PDF;
            }

            @Override
            public InputStream open() {
                return new BytesUpload(PDF).open();
            }

            @Override
            public Optional<String> name() {
                return Optional.empty();
            }
        };

        assertThatThrownBy(() -> add(broken, Visibility.SHARED)).isInstanceOf(UncheckedIOException.class);

        assertThat(world.store.all()).isEmpty();
        assertThat(world.outbox.told()).isEmpty();
    }

    @Test
    void a_document_that_becomes_shared_tells_the_client_once_and_only_staff_share_it() {
        var added = added(add(new BytesUpload(PDF), Visibility.PRIVATE));
        assertThat(world.outbox.told(Notification.SharedWithClient.class)).isEmpty();

        assertThat(edited(world.trainer, added.id(), Optional.empty(), Optional.of(Visibility.SHARED)))
                .isEqualTo(new EditDocument.Outcome.Edited(added.edited(added.title(), Visibility.SHARED)));
        edited(world.trainer, added.id(), Optional.of("Bilan"), Optional.of(Visibility.SHARED));

        assertThat(world.documents.find(added.id())).contains(added.edited("Bilan", Visibility.SHARED));
        assertThat(world.outbox.told(Notification.SharedWithClient.class)).hasSize(1);
        assertThat(edited(lea, added.id(), Optional.of("Le mien"), Optional.empty()))
                .isEqualTo(new EditDocument.Outcome.Forbidden());
        assertThat(edited(world.trainer, new StoredFile.Id(UUID.randomUUID()), Optional.empty(), Optional.empty()))
                .isEqualTo(new EditDocument.Outcome.Unknown());
    }

    private EditDocument.Outcome edited(
            Actor actor, StoredFile.Id id, Optional<String> title, Optional<Visibility> visibility) {
        return world.editDocument().handle(new EditDocument.Command(actor, id, title, visibility));
    }

    @Test
    void who_is_erased_while_something_is_shared_is_told_nothing() {
        var note = write(Visibility.PRIVATE);
        var document = added(add(new BytesUpload(PDF), Visibility.PRIVATE));
        world.meanwhile = () -> world.files.find(file).ifPresent(it -> world.files.remove(it.id()));

        world.editNote()
                .handle(new EditNote.Command(
                        world.trainer, note.id(), Optional.empty(), Optional.of(Visibility.SHARED), Optional.empty()));
        world.editDocument()
                .handle(new EditDocument.Command(
                        world.trainer, document.id(), Optional.empty(), Optional.of(Visibility.SHARED)));

        assertThat(world.outbox.told()).isEmpty();
    }

    @Test
    void staff_remove_documents_and_a_trace_stays() {
        var document = added(add(new BytesUpload(PDF), Visibility.SHARED));

        assertThat(world.removeDocument().handle(lea, document.id())).isEqualTo(new RemoveDocument.Outcome.Forbidden());
        assertThat(world.removeDocument().handle(world.trainer, document.id()))
                .isEqualTo(new RemoveDocument.Outcome.Removed());

        assertThat(world.store.all()).isEmpty();
        assertThat(world.traces(file.value())).containsExactly(AuditedAction.DOCUMENT_REMOVED);
        assertThat(world.details(file.value()))
                .containsExactly("document=" + document.id().value());
        assertThat(world.removeDocument().handle(world.trainer, document.id()))
                .isEqualTo(new RemoveDocument.Outcome.Unknown());
    }

    private Note write(Visibility visibility) {
        var outcome = world.writeNote()
                .handle(new WriteNote.Command(
                        world.trainer, file, Optional.empty(), "Moka tire en laisse.", visibility));
        assertThat(outcome).isInstanceOf(WriteNote.Outcome.Written.class);
        return ((WriteNote.Outcome.Written) outcome).note();
    }

    private void edit(Note note, String text, Visibility visibility) {
        var outcome = world.editNote()
                .handle(new EditNote.Command(
                        world.trainer, note.id(), Optional.of(text), Optional.of(visibility), Optional.empty()));
        assertThat(outcome).isInstanceOf(EditNote.Outcome.Edited.class);
    }

    private AddDocument.Outcome add(Upload upload, Visibility visibility) {
        return world.addDocument()
                .handle(new AddDocument.Command(world.trainer, file, upload, Optional.empty(), visibility));
    }

    private static ClientDocument added(AddDocument.Outcome outcome) {
        assertThat(outcome).isInstanceOf(AddDocument.Outcome.Added.class);
        return ((AddDocument.Outcome.Added) outcome).document();
    }
}
