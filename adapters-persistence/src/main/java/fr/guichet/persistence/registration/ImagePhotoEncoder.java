package fr.guichet.persistence.registration;

import fr.guichet.application.account.Overloaded;
import fr.guichet.application.clientfile.FileContent;
import fr.guichet.application.clientfile.FileKind;
import fr.guichet.application.clientfile.Upload;
import fr.guichet.application.registration.PhotoEncoder;
import fr.guichet.domain.registration.PhotoFault;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Encodes photos with {@code javax.imageio} and TwelveMonkeys (spec C6).
 *
 * <p>It stands in this module because it decides the form in which photos are stored, beside the store, and needs nothing
 * of HTTP: the API and the pages reach it through the use cases alike.
 *
 * <p>Files are read and decoded on threads of its own, few of them. On the virtual threads that serve requests decoding
 * would hold the carriers, and everyone's pictures would lie in memory at once.
 */
final class ImagePhotoEncoder implements PhotoEncoder, AutoCloseable {

    private static final int SIDE = 1600;
    private static final int THUMBNAIL_SIDE = 240;
    private static final int MOST_WAITING = 100;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Duration patience;
    private final ExecutorService threads;

    /**
     * An encoder.
     *
     * @param atOnce how many pictures are decoded at once; each takes up to 100 MB then
     * @param patience how long a caller waits for a picture before it is turned away
     */
    ImagePhotoEncoder(int atOnce, Duration patience) {
        this.patience = patience;
        this.threads = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon().name("photo-encoder-", 0).factory());
        // Readers are found by the class loader of whoever asks first, which has to be the program's.
        ImageIO.scanForPlugins();
    }

    @Override
    public Result encode(Upload file) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a picture is encoded inside a transaction");
        }
        if (file.size() > MAX_BYTES) {
            return new Result.Refused(PhotoFault.TOO_MANY_BYTES);
        }
        try {
            var result = threads.submit(() -> encoded(file));
            try {
                return result.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            } finally {
                result.cancel(true);
            }
        } catch (RejectedExecutionException | TimeoutException tooMany) {
            throw new Overloaded(RETRY_AFTER);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Overloaded(RETRY_AFTER);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A picture cannot be encoded", failed.getCause());
        }
    }

    private static Result encoded(Upload file) {
        try {
            var picture = BarePicture.of(file.read());
            var decoded = Pictures.decode(picture, SIDE);
            var upright = Pictures.upright(Pictures.scaled(decoded, SIDE), picture.orientation());
            return new Result.Encoded(
                    content(Pictures.jpeg(upright)), content(Pictures.jpeg(Pictures.scaled(upright, THUMBNAIL_SIDE))));
        } catch (RefusedPicture refused) {
            return new Result.Refused(refused.fault());
        }
    }

    private static FileContent content(byte[] jpeg) {
        return new FileContent(FileKind.JPEG, jpeg);
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
