package fr.guichet.web;

/** The texts as the program has them, for tests. */
public final class WebTexts {

    private WebTexts() {}

    public static Texts texts() {
        return new Texts(new WebConfiguration().messageSource());
    }
}
