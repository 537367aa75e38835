package fr.guichet.application.notification;

import java.util.Optional;

/**
 * A rendered message. Where its secret belongs stands {@link #SECRET} instead, so that whoever reads the store reads none.
 *
 * @param subject one line; empty for an SMS
 * @param html the same words for those who see pictures, in e-mail alone
 */
public record Content(String subject, String text, Optional<String> html, Optional<CalendarPart> calendar) {

    /** Stands for the secret: a character of Unicode's private area, which the renderer takes out of all that people typed. */
    public static final String SECRET = "\uE000";

    private static final String MASK = "••••••••";

    /** What a reader of messages sees. */
    public Content masked() {
        return replace(MASK, MASK);
    }

    /** What leaves. */
    Content revealing(SecretToken secret) {
        return replace(secret.value(), escaped(secret.value()));
    }

    private Content replace(String inText, String inHtml) {
        return new Content(
                subject, text.replace(SECRET, inText), html.map(page -> page.replace(SECRET, inHtml)), calendar);
    }

    private static String escaped(String secret) {
        return secret.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return "Content[•••]";
    }
}
