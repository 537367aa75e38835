package fr.guichet.notification.clientfile;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Drawings for tests. */
final class Drawn {

    private Drawn() {}

    /** A signature as a browser's canvas gives it: strokes on nothing. */
    static byte[] signature() {
        return png(400, 150, BufferedImage.TYPE_INT_ARGB, Drawn::strokes);
    }

    static void strokes(Graphics2D pen) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(20, 20, 80));
        pen.setStroke(new BasicStroke(3));
        pen.drawPolyline(new int[] {60, 90, 130, 150, 210, 260}, new int[] {100, 40, 110, 50, 90, 60}, 6);
    }

    static byte[] png(int width, int height, int type, Consumer<Graphics2D> drawing) {
        return file("png", width, height, type, drawing);
    }

    static byte[] file(String format, int width, int height, int type, Consumer<Graphics2D> drawing) {
        var picture = new BufferedImage(width, height, type);
        var pen = picture.createGraphics();
        drawing.accept(pen);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
