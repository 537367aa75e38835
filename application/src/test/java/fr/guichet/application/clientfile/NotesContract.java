package fr.guichet.application.clientfile;

import static fr.guichet.domain.clientfile.ClientFileBuilder.aClientFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.application.PageRequest;
import fr.guichet.application.StaleVersion;
import fr.guichet.application.Transactions;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.clientfile.Author;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Note;
import fr.guichet.domain.clientfile.Visibility;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every store of notes does (spec C4). */
public abstract class NotesContract {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Author JONAS = new Author(new Account.Id(UUID.randomUUID()), "Jonas FAVRE");
    private static final Author LUCAS = new Author(new Account.Id(UUID.randomUUID()), "Lucas MOREAU");
    private static final Set<Visibility> EVERY = EnumSet.allOf(Visibility.class);

    protected abstract Notes notes();

    protected abstract ClientFiles files();

    protected abstract Transactions transactions();

    @Test
    void gives_a_note_back_as_it_was_written() {
        var note = write(client(), "Moka tire en laisse.\nÀ revoir.", Visibility.PRIVATE, NOW);

        assertThat(notes().find(note.id())).contains(note);
        assertThat(notes().history(note.id())).containsExactly(note.first());
        assertThat(notes().find(new Note.Id(UUID.randomUUID()))).isEmpty();
        assertThat(notes().history(new Note.Id(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void keeps_every_wording_newest_first() {
        var note = write(client(), "Moka tire.", Visibility.PRIVATE, NOW);
        var once = note.edited("Moka tire moins.", Visibility.PRIVATE, LUCAS, NOW.plusSeconds(60));
        transactions().run(() -> notes().update(once));
        var stored = notes().find(note.id()).orElseThrow();
        var twice = stored.edited("Moka tire moins.", Visibility.SHARED, JONAS, NOW.plusSeconds(90));
        transactions().run(() -> notes().update(twice));

        assertThat(notes().history(note.id())).containsExactly(twice.current(), once.current(), note.first());
        assertThat(notes().find(note.id()).orElseThrow().current()).isEqualTo(twice.current());
        assertThat(notes().find(note.id()).orElseThrow().first()).isEqualTo(note.first());
        assertThat(notes().find(note.id()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void of_two_who_edit_one_is_told() {
        var note = write(client(), "Moka tire.", Visibility.PRIVATE, NOW);
        transactions().run(() -> notes().update(note.edited("Un", Visibility.PRIVATE, JONAS, NOW)));

        assertThatThrownBy(() ->
                        transactions().run(() -> notes().update(note.edited("Deux", Visibility.PRIVATE, LUCAS, NOW))))
                .isInstanceOf(StaleVersion.class);

        assertThat(notes().history(note.id())).hasSize(2);
    }

    @Test
    void lists_the_notes_of_a_client_newest_first_page_by_page() {
        var client = client();
        var older = write(client, "La plus ancienne", Visibility.PRIVATE, NOW);
        var newer = write(client, "La suivante", Visibility.SHARED, NOW.plusSeconds(1));
        var newest = write(client, "La plus récente", Visibility.PRIVATE, NOW.plusSeconds(2));
        write(client(), "D'un autre", Visibility.SHARED, NOW.plusSeconds(3));

        var found = notes().newest(of(client, "", EVERY), new PageRequest(1, 2));
        assertThat(found.entries()).containsExactly(newest, newer);
        assertThat(found.total()).isEqualTo(3);
        assertThat(notes().newest(of(client, "", EVERY), new PageRequest(2, 2)).entries())
                .containsExactly(older);
        assertThat(notes().newest(of(client, "", EnumSet.of(Visibility.SHARED)), PageRequest.first())
                        .entries())
                .containsExactly(newer);
    }

    @ParameterizedTest
    @CsvSource({
        "éducation, true",
        "EDUCATION, true",
        "canine educ, true",
        "cœur, true",
        "coeur, true",
        "100 %, true",
        "laisse, false",
        "100_%, false",
        "canine laisse, false"
    })
    void finds_notes_by_words_whatever_accents_and_case(String asked, boolean isFound) {
        var client = client();
        write(client, "Éducation canine : du cœur à 100 %.", Visibility.PRIVATE, NOW);
        write(client, "Rien à voir", Visibility.PRIVATE, NOW);

        assertThat(notes().newest(of(client, asked, EVERY), PageRequest.first()).total())
                .isEqualTo(isFound ? 1 : 0);
        var everyones = new Notes.Filter(Optional.empty(), Optional.of(asked), EVERY);
        assertThat(notes().newest(everyones, PageRequest.first()).entries())
                .satisfies(found -> assertThat(
                                found.stream().anyMatch(note -> note.client().equals(client)))
                        .isEqualTo(isFound));
    }

    @Test
    void finds_what_a_note_says_now_and_not_what_it_said() {
        var client = client();
        var note = write(client, "Une muselière", Visibility.PRIVATE, NOW);
        transactions().run(() -> notes().update(note.edited("Un harnais", Visibility.PRIVATE, JONAS, NOW)));

        assertThat(notes().newest(of(client, "museliere", EVERY), PageRequest.first())
                        .total())
                .isZero();
        assertThat(notes().newest(of(client, "harnais", EVERY), PageRequest.first())
                        .total())
                .isEqualTo(1);
    }

    @Test
    void forgets_a_note_with_all_its_wordings() {
        var note = write(client(), "Moka tire.", Visibility.PRIVATE, NOW);

        transactions().run(() -> notes().remove(note.id()));

        assertThat(notes().find(note.id())).isEmpty();
        assertThat(notes().history(note.id())).isEmpty();
    }

    private static Notes.Filter of(ClientFile.Id client, String text, Set<Visibility> visibilities) {
        return new Notes.Filter(Optional.of(client), Optional.of(text).filter(it -> !it.isEmpty()), visibilities);
    }

    private ClientFile.Id client() {
        var file = aClientFile().preliminary();
        transactions().run(() -> files().add(file));
        return file.id();
    }

    private Note write(ClientFile.Id client, String text, Visibility visibility, Instant at) {
        var note = Note.write(new Note.Id(UUID.randomUUID()), client, Optional.empty(), text, visibility, JONAS, at);
        transactions().run(() -> notes().add(note));
        return note;
    }
}
