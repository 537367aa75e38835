package fr.guichet.web.api.privacy;

import fr.guichet.application.clientfile.FileContent;
import fr.guichet.application.clientfile.StoredBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A zip that leaves while it is written: one file after the other, none of them held longer than it takes. */
public final class ExportArchive {

    private final ZipOutputStream zip;
    private final JsonMapper json;

    ExportArchive(OutputStream out, JsonMapper json) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    /** Adds a file of JSON; names and forms are the API's. */
    public void json(String name, Object value) throws IOException {
        bytes(name, json.writeValueAsBytes(value));
    }

    /** Adds a file that is the same for everybody. */
    void resource(String name) throws IOException {
        try (var text = Objects.requireNonNull(ExportArchive.class.getResourceAsStream("/export/" + name), name)) {
            bytes(name, text.readAllBytes());
        }
    }

    /**
     * Adds a stored file.
     *
     * @param name without its ending
     */
    public void file(String name, FileContent content) throws IOException {
        bytes(name + "." + content.kind().extension(), content.bytes());
    }

    /**
     * Adds a stored file piece by piece.
     *
     * @param name without its ending
     */
    public void file(String name, StoredBytes stored) throws IOException {
        zip.putNextEntry(new ZipEntry(name + "." + stored.kind().extension()));
        stored.copy(0, stored.size(), zip);
        zip.closeEntry();
    }

    private void bytes(String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }
}
