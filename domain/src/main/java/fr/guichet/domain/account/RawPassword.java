package fr.guichet.domain.account;

import java.text.Normalizer;

/**
 * A password as someone typed it, whatever its worth; never printed. Held in composed form (NFC), so that the same word
 * typed on two keyboards is the same password.
 */
public record RawPassword(String value) {

    public RawPassword {
        value = Normalizer.normalize(value, Normalizer.Form.NFC);
    }

    /** Its length in characters as people count them: code points. */
    public int length() {
        return value.codePointCount(0, value.length());
    }

    @Override
    public String toString() {
        return "RawPassword[…]";
    }
}
