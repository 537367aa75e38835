package fr.guichet.application.clientfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.application.Transactions;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of files does (spec C4, C6). */
public abstract class DocumentStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    protected abstract DocumentStore store();

    protected abstract Transactions transactions();

    @Test
    void gives_a_file_and_its_thumbnail_back_byte_for_byte() {
        var bytes = everyByte(300_000);
        var file = file(bytes, Optional.of(content(FileKind.JPEG, everyByte(1000))));
        add(file);

        assertThat(store().content(file.id())).hasValueSatisfying(content -> {
            assertThat(content.kind()).isEqualTo(FileKind.JPEG);
            assertThat(content.bytes()).isEqualTo(bytes);
        });
        assertThat(store().thumbnail(file.id()))
                .hasValueSatisfying(content -> assertThat(content.bytes()).isEqualTo(everyByte(1000)));
    }

    @Test
    void keeps_what_was_added_whatever_becomes_of_the_array() {
        var bytes = everyByte(100);
        var file = file(bytes, Optional.empty());
        add(file);
        bytes[0] = 99;

        assertThat(store().content(file.id()).orElseThrow().bytes()).isEqualTo(everyByte(100));
    }

    @Test
    void a_file_may_have_no_thumbnail() {
        var file = new StoredFile(
                new StoredFile.Id(UUID.randomUUID()), content(FileKind.PDF, everyByte(10)), Optional.empty(), NOW);
        add(file);

        assertThat(store().content(file.id()).map(FileContent::kind)).contains(FileKind.PDF);
        assertThat(store().thumbnail(file.id())).isEmpty();
    }

    @Test
    void knows_nothing_of_what_was_never_added() {
        var unknown = new StoredFile.Id(UUID.randomUUID());

        assertThat(store().content(unknown)).isEmpty();
        assertThat(store().thumbnail(unknown)).isEmpty();
    }

    @Test
    void forgets_what_is_removed_and_may_be_told_so_twice() {
        var file = file(everyByte(10), Optional.empty());
        add(file);

        transactions().run(() -> store().remove(file.id()));
        transactions().run(() -> store().remove(file.id()));

        assertThat(store().content(file.id())).isEmpty();
    }

    @Test
    void a_stored_file_is_never_changed() {
        var file = file(everyByte(10), Optional.empty());
        add(file);

        assertThatThrownBy(() ->
                        add(new StoredFile(file.id(), content(FileKind.JPEG, everyByte(20)), Optional.empty(), NOW)))
                .isInstanceOf(RuntimeException.class);
        assertThat(store().content(file.id()).orElseThrow().bytes()).isEqualTo(everyByte(10));
    }

    @Test
    void a_file_comes_and_goes_with_its_transaction() {
        var file = file(everyByte(10), Optional.empty());

        assertThatThrownBy(() -> transactions().run(() -> {
                    store().add(file);
                    throw new IllegalStateException("its row is refused");
                }))
                .hasMessage("its row is refused");

        assertThat(store().content(file.id())).isEmpty();
    }

    private void add(StoredFile file) {
        transactions().run(() -> store().add(file));
    }

    private static StoredFile file(byte[] bytes, Optional<FileContent> thumbnail) {
        return new StoredFile(new StoredFile.Id(UUID.randomUUID()), content(FileKind.JPEG, bytes), thumbnail, NOW);
    }

    private static FileContent content(FileKind kind, byte[] bytes) {
        return new FileContent(kind, bytes);
    }

    private static byte[] everyByte(int length) {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
