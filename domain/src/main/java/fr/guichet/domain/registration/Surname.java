package fr.guichet.domain.registration;

import fr.guichet.domain.account.PersonName;

/** What a child is called after a parent, whatever becomes of that parent's own name or account later (spec A7). */
public record Surname(String text) {

    public Surname {
        if (!PersonName.isPart(text)) {
            throw new IllegalArgumentException("a surname has 2 to 100 characters, on one line");
        }
    }

    /** The parent's own. */
    public static Surname of(PersonName parent) {
        return new Surname(parent.last());
    }

    @Override
    public String toString() {
        return text;
    }
}
