package fr.guichet.application.registration;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.clientfile.BytesUpload;
import fr.guichet.application.clientfile.FileContent;
import fr.guichet.application.clientfile.FileKind;
import fr.guichet.application.clientfile.Upload;
import fr.guichet.domain.registration.PhotoFault;
import java.nio.charset.StandardCharsets;

/** Takes files that begin with {@code picture of} for pictures, and refuses to work inside a transaction. */
public final class PretendEncoder implements PhotoEncoder {

    private static final String BEGINNING = "picture of ";

    private final InMemoryTransactions transactions;

    public PretendEncoder(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    /** A file that it takes. */
    public static BytesUpload pictureOf(String whom) {
        return new BytesUpload((BEGINNING + whom).getBytes(StandardCharsets.UTF_8));
    }

    /** What it makes of such a file. */
    public static String encoded(FileContent content) {
        return new String(content.bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public Result encode(Upload file) {
        if (transactions.isOpen()) {
            throw new IllegalStateException("a picture is encoded inside a transaction");
        }
        if (file.size() > MAX_BYTES) {
            return new Result.Refused(PhotoFault.TOO_MANY_BYTES);
        }
        var text = new String(file.read(), StandardCharsets.UTF_8);
        return text.startsWith(BEGINNING)
                ? new Result.Encoded(jpeg(text), jpeg("small " + text))
                : new Result.Refused(PhotoFault.WRONG_KIND);
    }

    private static FileContent jpeg(String text) {
        return new FileContent(FileKind.JPEG, text.getBytes(StandardCharsets.UTF_8));
    }
}
