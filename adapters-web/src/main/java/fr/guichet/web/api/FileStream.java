package fr.guichet.web.api;

import fr.guichet.application.clientfile.StoredBytes;
import fr.guichet.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;

/**
 * Sends stored files to be saved, piece by piece and in parts where a part is asked for (RFC 9110, sections 13 and 14), with
 * the same safe headers as {@link FileAnswer} (spec C6).
 */
public final class FileStream {

    private FileStream() {}

    /**
     * Answers with the file, or with the one range that was asked for; of several ranges, with the whole file.
     *
     * @param title what the file is called, without an ending
     * @param tag differs once the content does
     */
    public static void send(
            StoredBytes file, String title, String tag, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var etag = '"' + tag + '"';
        if (isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH), etag)) {
            describe(file, title, etag, response);
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        var ranges = ranges(request, etag);
        if (ranges.size() != 1) {
            describe(file, title, etag, response);
            send(file, 0, file.size(), request, response);
            return;
        }
        var range = ranges.getFirst();
        var start = range.getRangeStart(file.size());
        if (start >= file.size()) {
            throw Problem.of(ProblemCode.RANGE_REFUSED)
                    .withHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.size())
                    .asException();
        }
        var end = range.getRangeEnd(file.size());
        describe(file, title, etag, response);
        response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
        response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + start + "-" + end + "/" + file.size());
        send(file, start, end - start + 1, request, response);
    }

    private static void describe(StoredBytes file, String title, String etag, HttpServletResponse response) {
        FileAnswer.headers(file.kind(), title).forEach((name, values) -> response.setHeader(name, values.getFirst()));
        response.setHeader(HttpHeaders.ETAG, etag);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    }

    private static void send(
            StoredBytes file, long from, long length, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentLengthLong(length);
        if (!"HEAD".equals(request.getMethod())) {
            file.copy(from, length, response.getOutputStream());
        }
    }

    private static boolean isKnown(@Nullable String known, String etag) {
        if (known == null) {
            return false;
        }
        for (var one : known.split(",", -1)) {
            var tag = one.strip();
            if (tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)) {
                return true;
            }
        }
        return false;
    }

    /** The ranges to answer: none where the header is malformed or the caller has a part of something else. */
    private static List<HttpRange> ranges(HttpServletRequest request, String etag) {
        var asked = request.getHeader(HttpHeaders.RANGE);
        var ifRange = request.getHeader(HttpHeaders.IF_RANGE);
        if (asked == null || !"GET".equals(request.getMethod()) || (ifRange != null && !ifRange.equals(etag))) {
            return List.of();
        }
        try {
            return HttpRange.parseRanges(asked);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
