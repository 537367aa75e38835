package fr.guichet.web.api;

import fr.guichet.application.clientfile.Upload;
import fr.guichet.web.ProblemCode;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * The parts of a {@code multipart/form-data} request, for a controller that takes files; a JSON request has none. Where a
 * controller takes both, its {@link Body} is the part {@value #BODY}.
 *
 * <p>Nothing is read before it is asked for, and files stay on the disk until somebody reads them.
 */
public final class Parts {

    /** The part that holds the JSON. */
    static final String BODY = "dossier";

    private final @Nullable MultipartHttpServletRequest request;

    Parts(@Nullable MultipartHttpServletRequest request) {
        this.request = request;
    }

    /** The part of that name, with or without a file's name. */
    public Optional<Upload> named(String name) {
        if (request == null) {
            return Optional.empty();
        }
        // Asked first, because it tells uploads that are too large.
        var file = request.getFile(name);
        if (file != null) {
            return Optional.of(new FileUpload(file));
        }
        try {
            return Optional.<Part>ofNullable(request.getPart(name)).map(PartUpload::new);
        } catch (IOException | ServletException malformed) {
            throw Problem.of(ProblemCode.INVALID_DATA).asException();
        }
    }

    /** A field of the form that is no file, as it was typed. */
    public @Nullable String text(String name) {
        return request == null ? null : request.getParameter(name);
    }

    private record FileUpload(MultipartFile file) implements Upload {

        @Override
        public long size() {
            return file.getSize();
        }

        @Override
        public byte[] read() {
            try {
                return file.getBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("An upload cannot be read", e);
            }
        }

        @Override
        public InputStream open() {
            try {
                return file.getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException("An upload cannot be read", e);
            }
        }

        @Override
        public Optional<String> name() {
            return Optional.ofNullable(file.getOriginalFilename());
        }
    }

    private record PartUpload(Part part) implements Upload {

        @Override
        public long size() {
            return part.getSize();
        }

        @Override
        public byte[] read() {
            try (var bytes = part.getInputStream()) {
                return bytes.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("An upload cannot be read", e);
            }
        }

        @Override
        public InputStream open() {
            try {
                return part.getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException("An upload cannot be read", e);
            }
        }

        @Override
        public Optional<String> name() {
            return Optional.ofNullable(part.getSubmittedFileName());
        }
    }
}
