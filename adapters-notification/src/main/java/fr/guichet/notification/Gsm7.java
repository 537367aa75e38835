package fr.guichet.notification;

import java.text.Normalizer;
import java.util.Map;

/** The alphabet of text messages (GSM 03.38): 160 characters fit one message, those of the extension count twice (spec A9). */
final class Gsm7 {

    /** What one message holds. */
    static final int CAPACITY = 160;

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "^{}\\[~]|€";

    private static final Map<Integer, String> NEAREST = Map.ofEntries(
            Map.entry((int) '’', "'"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '‚', "'"),
            Map.entry((int) 'ʼ', "'"),
            Map.entry((int) '`', "'"),
            Map.entry((int) '´', "'"),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '„', "\""),
            Map.entry((int) '«', "\""),
            Map.entry((int) '»', "\""),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '‑', "-"),
            Map.entry((int) '‐', "-"),
            Map.entry((int) '−', "-"),
            Map.entry((int) '•', "-"),
            Map.entry((int) '…', "..."),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "OE"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) '×', "x"));

    private Gsm7() {}

    /** How much of a message the text takes. */
    static int length(String text) {
        return text.codePoints()
                .map(c -> {
                    if (BASIC.indexOf(c) >= 0) {
                        return 1;
                    }
                    if (EXTENSION.indexOf(c) >= 0) {
                        return 2;
                    }
                    throw new IllegalArgumentException("not a character of GSM-7: U+" + Integer.toHexString(c));
                })
                .sum();
    }

    /** The text with each character that GSM-7 lacks become its nearest: ê is e, œ is oe; a pictogram vanishes. */
    static String nearest(String text) {
        var nearest = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> appendNearest(c, nearest));
        return nearest.toString().replaceAll(" {2,}", " ").strip();
    }

    private static void appendNearest(int c, StringBuilder to) {
        if (has(c)) {
            to.appendCodePoint(c);
        } else if (NEAREST.containsKey(c)) {
            to.append(NEAREST.get(c));
        } else {
            var letters = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                    .codePoints()
                    .filter(Gsm7::has)
                    .toArray();
            for (var letter : letters) {
                to.appendCodePoint(letter);
            }
            if (letters.length == 0) {
                if (Character.isSpaceChar(c)) {
                    to.append(' ');
                } else if (Character.isLetterOrDigit(c)) {
                    to.append('?');
                }
            }
        }
    }

    private static boolean has(int c) {
        return BASIC.indexOf(c) >= 0 || EXTENSION.indexOf(c) >= 0;
    }
}
