package fr.guichet.bootstrap.demo;

import fr.guichet.application.clientfile.Upload;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page of exercises that the trainer gives to take home, as the smallest PDF that shows lines of text (ISO 32000, 7.5).
 */
final class DemoDocument implements Upload {

    private static final Charset WIN_ANSI = Charset.forName("windows-1252");

    private final byte[] bytes;

    private DemoDocument(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The first line is the heading. */
    static DemoDocument of(List<String> lines) {
        var page = new StringBuilder("BT 22 TL 72 770 Td /F1 20 Tf ");
        for (var i = 0; i < lines.size(); i++) {
            var text = lines.get(i).replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
            page.append('(').append(text).append(") Tj T* ").append(i == 0 ? "T* /F1 12 Tf " : "");
        }
        var drawn = page.append("ET").toString();
        return new DemoDocument(written(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + drawn.length() + " >>\nstream\n" + drawn + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")));
    }

    private static byte[] written(List<String> objects) {
        var pdf = new ByteArrayOutputStream();
        var starts = new ArrayList<Integer>();
        pdf.writeBytes("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII));
        for (var object : objects) {
            starts.add(pdf.size());
            pdf.writeBytes((starts.size() + " 0 obj\n" + object + "\nendobj\n").getBytes(WIN_ANSI));
        }
        var table = pdf.size();
        var end = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        starts.forEach(start -> end.append("%010d 00000 n \n".formatted(start)));
        end.append("trailer\n<< /Size ")
                .append(objects.size() + 1)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        pdf.writeBytes(end.toString().getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public byte[] read() {
        return bytes;
    }

    @Override
    public Optional<String> name() {
        return Optional.of("exercices.pdf");
    }
}
