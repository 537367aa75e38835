package fr.guichet.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.privacy.Erasure;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.clientfile.ClientFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal of erasures outside of the database (spec section 6). */
class FileErasureJournalTest {

    private static final Erasure ONE = new Erasure(
            UUID.randomUUID(),
            Optional.of(new Account.Id(UUID.randomUUID())),
            Optional.of(new ClientFile.Id(UUID.randomUUID())),
            Instant.parse("2026-11-22T10:00:00.123456Z"));
    private static final Erasure OTHER = new Erasure(
            UUID.randomUUID(),
            Optional.empty(),
            Optional.of(new ClientFile.Id(UUID.randomUUID())),
            Instant.parse("2026-11-22T11:00:00Z"));

    @TempDir
    private Path folder;

    @Test
    void remembers_what_was_written_also_for_the_next_program() {
        journal().append(ONE);
        journal().append(OTHER);

        assertThat(journal().entries()).containsExactly(ONE, OTHER);
    }

    @Test
    void has_nothing_before_the_first_erasure() {
        assertThat(journal().entries()).isEmpty();
    }

    @Test
    void forgets_what_was_withdrawn() {
        journal().append(ONE);
        journal().append(OTHER);
        journal().withdraw(ONE.id());

        assertThat(journal().entries()).containsExactly(OTHER);
    }

    @Test
    void half_a_line_counts_for_nothing_and_spoils_no_other() throws IOException {
        journal().append(ONE);
        Files.writeString(file(), "erased " + OTHER.id() + " 2026-11-22T11:00:00Z - 0192", StandardOpenOption.APPEND);

        assertThat(journal().entries()).containsExactly(ONE);
        journal().append(OTHER);
        assertThat(journal().entries()).containsExactly(ONE, OTHER);
    }

    private FileErasureJournal journal() {
        return new FileErasureJournal(folder.resolve("data"), "erasures.log");
    }

    private Path file() {
        return folder.resolve("data").resolve("erasures.log");
    }
}
