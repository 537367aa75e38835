package fr.guichet.application.practice;

import fr.guichet.application.account.Actor;
import fr.guichet.domain.practice.PracticeText;

/**
 * Who writes which text of the site: what the practice says of itself is for all of its staff, what people agree to for
 * administrators.
 */
public final class TextWriters {

    private TextWriters() {}

    /** Whether someone may write that text. */
    public static boolean include(Actor actor, PracticeText.Kind kind) {
        return switch (kind) {
            case HOME, ABOUT, METHODS -> actor.role().isStaff();
            case TERMS, PRIVACY -> PracticeEditors.include(actor);
            // Signed, and so published by a use case of its own.
            case CONDITIONS -> false;
        };
    }
}
