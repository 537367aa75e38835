package fr.guichet.persistence.registration;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Decodes, scales, turns and encodes; knows nothing of files.
 *
 * <p>TwelveMonkeys reads the JPEGs that the JDK's reader stumbles over: CMYK, odd headers, damaged colour profiles.
 */
final class Pictures {

    private static final float QUALITY = 0.85f;

    private Pictures() {}

    /**
     * The picture, of which only every n-th row and column is decoded so that its long side comes near that many pixels:
     * from that many to twice as many, or what there is. That bounds the memory, whatever the picture's size.
     */
    static BufferedImage decode(BarePicture picture, int side) throws RefusedPicture {
        var reader = ImageIO.getImageReadersByFormatName(picture.format()).next();
        try (var input = new ByteArrayImageInputStream(picture.bytes())) {
            reader.setInput(input, true, true);
            var isCutOff = new AtomicBoolean();
            reader.addIIOReadWarningListener((source, warning) -> {
                if (warning.toLowerCase(Locale.ROOT).contains("premature")) {
                    isCutOff.set(true);
                }
            });
            var image = read(reader, Math.max(1, picture.size().longSide() / side));
            if (isCutOff.get()) {
                throw RefusedPicture.wrongKind();
            }
            return image;
        } catch (IOException | RuntimeException damaged) {
            // Decoders answer damaged data with exceptions of every kind.
            throw RefusedPicture.wrongKind();
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader, int step) throws IOException {
        var every = reader.getDefaultReadParam();
        every.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, every);
    }

    /** The picture in sRGB on white, its long side no longer than that. */
    static BufferedImage scaled(BufferedImage picture, int side) {
        var current = inScreenColours(picture);
        // More than halved at once, details turn into noise.
        while (longSide(current) > 2 * side) {
            current = drawn(current, (longSide(current) + 1) / 2);
        }
        return drawn(current, Math.min(side, longSide(current)));
    }

    private static BufferedImage inScreenColours(BufferedImage picture) {
        var colours = picture.getColorModel().getColorSpace();
        if (colours.getType() != ColorSpace.TYPE_RGB || colours.isCS_sRGB()) {
            return picture;
        }
        // Drawing would convert pixel by pixel, a hundred times slower.
        var converted = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        return new ColorConvertOp(null).filter(picture, converted);
    }

    private static BufferedImage drawn(BufferedImage picture, int side) {
        var scale = (double) side / longSide(picture);
        var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = target.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.drawImage(picture, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
        return target;
    }

    private static int longSide(BufferedImage picture) {
        return Math.max(picture.getWidth(), picture.getHeight());
    }

    /** The picture turned as it has to be. */
    static BufferedImage upright(BufferedImage picture, Orientation orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return picture;
        }
        var width = picture.getWidth();
        var height = picture.getHeight();
        var turned = orientation.swapsSides()
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                turned.setRGB(
                        orientation.column(x, y, width, height),
                        orientation.row(x, y, width, height),
                        picture.getRGB(x, y));
            }
        }
        return turned;
    }

    /** A JPEG of nothing but the pixels. */
    static byte[] jpeg(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException("A picture cannot be written to memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
