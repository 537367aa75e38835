package fr.guichet.web.api;

import fr.guichet.application.clientfile.FileContent;
import fr.guichet.application.clientfile.FileKind;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Sends stored files so that a browser takes them for what they are and nothing else (spec C6): their own type and no
 * guessing, no script whatever they hold, no copy kept, no page of another origin that shows them.
 */
public final class FileAnswer {

    private FileAnswer() {}

    /** To be shown in a page. */
    public static ResponseEntity<byte[]> shown(FileContent content, String name) {
        return answer(content, ContentDisposition.inline(), name);
    }

    /** To be saved. */
    public static ResponseEntity<byte[]> saved(FileContent content, String name) {
        return answer(content, ContentDisposition.attachment(), name);
    }

    private static ResponseEntity<byte[]> answer(
            FileContent content, ContentDisposition.Builder disposition, String name) {
        return ResponseEntity.ok()
                .headers(headers(content.kind(), disposition, name))
                .body(content.bytes());
    }

    /** The headers of a file to be saved. */
    static HttpHeaders headers(FileKind kind, String name) {
        return headers(kind, ContentDisposition.attachment(), name);
    }

    private static HttpHeaders headers(FileKind kind, ContentDisposition.Builder disposition, String name) {
        var file = name.replaceAll("[/\\\\:*?\"<>|]", "_") + "." + kind.extension();
        var named = StandardCharsets.US_ASCII.newEncoder().canEncode(file)
                ? disposition.filename(file)
                : disposition.filename(file, StandardCharsets.UTF_8);
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(kind.mediaType()));
        headers.setContentDisposition(named.build());
        headers.setCacheControl("private, no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        return headers;
    }
}
