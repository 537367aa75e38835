package fr.guichet.application.registration;

import fr.guichet.application.clientfile.FileContent;
import fr.guichet.application.clientfile.Upload;
import fr.guichet.domain.registration.PhotoFault;

/**
 * Makes of a file that someone sent the picture that is kept: upright, of a moderate size, and with nothing in it but the
 * pixels (spec C6). The kind is told by the content; what is too large is refused before it is decoded.
 */
public interface PhotoEncoder {

    /** 5 MB. */
    int MAX_BYTES = 5 * 1024 * 1024;

    /** 40 megapixels. */
    long MAX_PIXELS = 40_000_000;

    /**
     * Reads the file and encodes it anew; it takes up to some seconds of a core, and so never runs in a transaction.
     *
     * @throws fr.guichet.application.account.Overloaded when too many pictures wait already
     */
    Result encode(Upload file);

    /** What became of a file. */
    sealed interface Result {

        /** The picture and a small one of it. */
        record Encoded(FileContent picture, FileContent thumbnail) implements Result {}

        record Refused(PhotoFault fault) implements Result {}
    }
}
