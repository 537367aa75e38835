package fr.guichet.application.clientfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.application.Transactions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void gives_a_streamed_file_back_byte_for_byte() throws IOException {
        var bytes = everyByte(3 * 256 * 1024 + 7);
        var id = stream(bytes, bytes.length);

        var file = store().open(id).orElseThrow();
        assertThat(file.kind()).isEqualTo(FileKind.PDF);
        assertThat(file.size()).isEqualTo(bytes.length);
        assertThat(part(file, 0, bytes.length)).isEqualTo(bytes);
        // Ten megabytes are never held whole.
        assertThat(store().content(id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1", "5, 10", "262143, 2", "262144, 262144", "300000, 200000", "786438, 1", "786439, 0"})
    void gives_a_part_of_a_file_however_it_was_stored(int from, int length) throws IOException {
        var bytes = everyByte(3 * 256 * 1024 + 7);
        var whole = file(bytes, Optional.empty());
        add(whole);
        var expected = Arrays.copyOfRange(bytes, from, from + length);

        assertThat(part(store().open(stream(bytes, bytes.length)).orElseThrow(), from, length))
                .isEqualTo(expected);
        assertThat(part(store().open(whole.id()).orElseThrow(), from, length)).isEqualTo(expected);
    }

    @Test
    void a_stream_that_is_shorter_or_longer_than_it_said_is_not_kept() {
        assertThatThrownBy(() -> stream(everyByte(300_000), 300_001)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> stream(everyByte(300_000), 299_999)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_stream_that_breaks_leaves_nothing() {
        var id = new StoredFile.Id(UUID.randomUUID());
        var broken = new SequenceInputStream(new ByteArrayInputStream(everyByte(600_000)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is full");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw new IOException("the disk is full");
            }
        });

        assertThatThrownBy(() -> transactions().run(() -> store().add(id, FileKind.PDF, 700_000, broken, NOW)))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(store().open(id)).isEmpty();
    }

    @Test
    void forgets_a_streamed_file() {
        var id = stream(everyByte(10), 10);

        transactions().run(() -> store().remove(id));

        assertThat(store().open(id)).isEmpty();
    }

    private StoredFile.Id stream(byte[] bytes, long size) {
        var id = new StoredFile.Id(UUID.randomUUID());
        transactions().run(() -> store().add(id, FileKind.PDF, size, new ByteArrayInputStream(bytes), NOW));
        return id;
    }

    private static byte[] part(StoredBytes file, long from, long length) throws IOException {
        var bytes = new ByteArrayOutputStream();
        file.copy(from, length, bytes);
        return bytes.toByteArray();
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
