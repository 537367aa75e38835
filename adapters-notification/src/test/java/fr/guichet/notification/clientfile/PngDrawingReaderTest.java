package fr.guichet.notification.clientfile;

import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static java.awt.image.BufferedImage.TYPE_INT_ARGB;
import static java.awt.image.BufferedImage.TYPE_INT_RGB;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.clientfile.DrawingReader.Reading;
import fr.guichet.domain.clientfile.Signature;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Drawings are told by what they show (spec C3, C6)")
class PngDrawingReaderTest {

    private final PngDrawingReader reader = new PngDrawingReader();

    @Test
    void strokes_are_a_signature_on_nothing_and_on_white() throws IOException {
        assertThat(isSignature(Drawn.signature())).isTrue();
        assertThat(isSignature(Drawn.png(400, 150, TYPE_INT_RGB, pen -> {
                    pen.setColor(Color.WHITE);
                    pen.fillRect(0, 0, 400, 150);
                    Drawn.strokes(pen);
                })))
                .isTrue();
        var drawn = (Reading.Drawn) reader.read(Drawn.signature());
        var picture = ImageIO.read(new ByteArrayInputStream(drawn.png().bytes()));
        assertThat(picture.getWidth()).as("cut to the strokes").isBetween(200, 230);
    }

    @Test
    void nothing_white_black_grey_and_a_dot_are_no_signature() {
        assertThat(isSignature(Drawn.png(400, 150, TYPE_INT_ARGB, pen -> {}))).isFalse();
        for (var colour : new Color[] {Color.WHITE, Color.BLACK, Color.LIGHT_GRAY, Color.RED}) {
            assertThat(isSignature(Drawn.png(400, 150, TYPE_INT_RGB, pen -> {
                        pen.setColor(colour);
                        pen.fillRect(0, 0, 400, 150);
                    })))
                    .as("%s", colour)
                    .isFalse();
        }
        assertThat(isSignature(Drawn.png(400, 150, TYPE_INT_ARGB, pen -> {
                    pen.setColor(Color.BLACK);
                    pen.fillOval(100, 50, 10, 10);
                })))
                .isFalse();
        assertThat(isSignature(Drawn.png(1, 1, TYPE_BYTE_GRAY, pen -> {}))).isFalse();
    }

    @Test
    void other_files_are_no_png() {
        assertThat(reader.read(new byte[0])).isEqualTo(new Reading.NoPng());
        assertThat(reader.read("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Reading.NoPng());
        assertThat(reader.read(Drawn.file("jpg", 400, 150, TYPE_INT_RGB, Drawn::strokes)))
                .isEqualTo(new Reading.NoPng());
        var half = Drawn.signature();
        assertThat(reader.read(Arrays.copyOf(half, 60))).isEqualTo(new Reading.NoPng());
    }

    @Test
    void a_large_picture_is_refused_before_it_is_decoded() {
        assertThat(reader.read(Drawn.png(4001, 1000, TYPE_BYTE_GRAY, pen -> {})))
                .isEqualTo(new Reading.TooLarge());
        assertThat(reader.read(new byte[PngDrawingReader.MAX_BYTES + 1])).isEqualTo(new Reading.TooLarge());
    }

    private boolean isSignature(byte[] file) {
        var drawn = (Reading.Drawn) reader.read(file);
        return Signature.drawn(drawn.png().bytes(), drawn.ink()).isPresent();
    }
}
