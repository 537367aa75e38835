package fr.guichet.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The sentences of the API and the pages, in French and English, from {@code messages/*.properties}. */
public final class Texts {

    /** The bundles, one for each feature, so that a sentence is found where its feature is. */
    public static final List<String> BUNDLES = List.of(
            "messages/problems",
            "messages/fields",
            "messages/account",
            "messages/registration",
            "messages/booking",
            "messages/clientfile",
            "messages/notification",
            "messages/practice",
            "messages/privacy",
            "messages/site",
            "messages/site-registration",
            "messages/site-clients",
            "messages/site-agenda",
            "messages/site-administration");

    private final MessageSource source;

    public Texts(MessageSource source) {
        this.source = source;
    }

    /** The sentence in French, the API's language. */
    public String french(String key, Object... arguments) {
        return in(Locale.FRENCH, key, arguments);
    }

    /** The sentence in a language; French where the language is not there. */
    public String in(Locale language, String key, Object... arguments) {
        return source.getMessage(key, arguments, language);
    }
}
