package fr.guichet.notification.clientfile;

import fr.guichet.application.clientfile.DrawingReader;
import fr.guichet.application.clientfile.FileContent;
import fr.guichet.application.clientfile.FileKind;
import fr.guichet.domain.clientfile.Ink;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Lays drawings on white paper, counts what is dark, and encodes what is around it anew (spec C3, C6). */
public final class PngDrawingReader implements DrawingReader {

    /** Of 255: pen and pencil are darker, paper and its shadows are not. */
    private static final int DARK = 160;

    private static final int MARGIN = 10;

    @Override
    public Reading read(byte[] file) {
        if (file.length > MAX_BYTES) {
            return new Reading.TooLarge();
        }
        if (!FileKind.of(Arrays.copyOf(file, FileKind.HEAD)).equals(Optional.of(FileKind.PNG))) {
            return new Reading.NoPng();
        }
        var reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            return read(reader);
        } catch (IOException | RuntimeException unreadable) {
            // The decoder throws whatever a broken file makes it throw.
            return new Reading.NoPng();
        } finally {
            reader.dispose();
        }
    }

    private static Reading read(ImageReader reader) throws IOException {
        // Told by the head of the file, before a pixel is decoded.
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MAX_PIXELS) {
            return new Reading.TooLarge();
        }
        var paper = onPaper(reader.read(0));
        var marks = 0L;
        var frame = new Rectangle(-1, -1);
        for (var y = 0; y < paper.getHeight(); y++) {
            for (var x = 0; x < paper.getWidth(); x++) {
                if (isDark(paper.getRGB(x, y))) {
                    marks++;
                    frame.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        var ink = new Ink(marks, Math.max(0, frame.width), Math.max(0, frame.height), pixels);
        return new Reading.Drawn(new FileContent(FileKind.PNG, png(marks == 0 ? paper : around(frame, paper))), ink);
    }

    private static BufferedImage onPaper(BufferedImage drawing) {
        var paper = new BufferedImage(drawing.getWidth(), drawing.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = paper.createGraphics();
        graphics.drawImage(drawing, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return paper;
    }

    private static boolean isDark(int rgb) {
        var red = rgb >> 16 & 0xff;
        var green = rgb >> 8 & 0xff;
        var blue = rgb & 0xff;
        return (red * 299 + green * 587 + blue * 114) / 1000 < DARK;
    }

    private static BufferedImage around(Rectangle frame, BufferedImage paper) {
        var cut = new Rectangle(frame);
        cut.grow(MARGIN, MARGIN);
        cut = cut.intersection(new Rectangle(paper.getWidth(), paper.getHeight()));
        return paper.getSubimage(cut.x, cut.y, cut.width, cut.height);
    }

    private static byte[] png(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "png", output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
