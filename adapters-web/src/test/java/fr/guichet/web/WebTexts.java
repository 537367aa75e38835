package fr.guichet.web;

import org.springframework.context.MessageSource;

/** The texts as the program has them, for tests. */
public final class WebTexts {

    private WebTexts() {}

    public static Texts texts() {
        return new Texts(source());
    }

    /** Where the sentences come from. */
    public static MessageSource source() {
        return new WebConfiguration().messageSource();
    }
}
