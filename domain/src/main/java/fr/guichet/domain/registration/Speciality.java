package fr.guichet.domain.registration;

import fr.guichet.domain.Texts;

/** What a childminder says to be good at: 1 to 300 characters on one line (spec A8). */
public record Speciality(String text) {

    public static final int MAX_LENGTH = 300;

    public Speciality {
        text = Texts.tidy(text);
        if (!Texts.isLine(text, 1, MAX_LENGTH)) {
            throw new IllegalArgumentException("a speciality has 1 to 300 characters, on one line");
        }
    }
}
