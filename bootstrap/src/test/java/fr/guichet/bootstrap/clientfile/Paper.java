package fr.guichet.bootstrap.clientfile;

import fr.guichet.application.Transactions;
import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.jooq.DSLContext;

/** What people bring to an appointment, and a look behind the program's back. */
public final class Paper {

    private Paper() {}

    /** A drawn signature as the site sends it. */
    public static String signature() {
        return drawing(pen -> {
            pen.setColor(new Color(10, 10, 60));
            pen.setStroke(new BasicStroke(3));
            pen.drawPolyline(new int[] {40, 80, 120, 160, 220}, new int[] {90, 30, 100, 40, 80}, 5);
        });
    }

    static String drawing(Consumer<Graphics2D> strokes) {
        var canvas = new BufferedImage(300, 120, BufferedImage.TYPE_INT_ARGB);
        var pen = canvas.createGraphics();
        strokes.accept(pen);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(canvas, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** What a signature needs. */
    public static Map<String, ?> signed(int version, String drawing) {
        return Map.of("conditions_version", version, "signataire", "Léa PETIT", "signature", drawing);
    }

    /** Has the client of that file sign the conditions in force. */
    public static String sign(Api trainer, String client) {
        return trainer.post("/clients/" + client + "/finaliser", signed(version(trainer), signature()))
                .expect(200)
                .text("document_id");
    }

    public static int version(Api trainer) {
        return trainer.get("/conditions").expect(200).body().path("version").asInt();
    }

    /** A PDF, as far as the program looks into it, of that many bytes. */
    public static byte[] pdf(int size) {
        var bytes = new byte[size];
        for (var i = 0; i < size; i++) {
            bytes[i] = (byte) ((i * 31) >> 3);
        }
        var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    /** What somebody with the database's password could do: past every trigger. */
    static void tamper(RunningProgram program, String statement, Object... arguments) {
        program.part(Transactions.class).run(() -> {
            var dsl = program.part(DSLContext.class);
            dsl.execute("set local session_replication_role = replica");
            dsl.execute(statement, arguments);
        });
    }

    public static long count(RunningProgram program, String question, Object... arguments) {
        return ((Number) program.part(DSLContext.class).fetchValue(question, arguments)).longValue();
    }

    static byte[] part(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }
}
