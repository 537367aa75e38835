package fr.guichet.notification;

import java.util.ArrayList;
import java.util.List;

/**
 * An e-mail in words, before it is laid out as HTML and as plain text.
 *
 * @param colour of the heading's band, as CSS writes it
 */
record Letter(String subject, String colour, String heading, List<Block> blocks) {

    static final String GREEN = "#4CAF50";
    static final String ORANGE = "#FF9800";

    /** A part of the letter that stands on lines of its own. */
    record Block(Block.Kind kind, List<Span> spans, String href) {

        enum Kind {
            PARAGRAPH,
            ITEM,
            WARNING,
            BUTTON
        }
    }

    /** A run of words. */
    record Span(Span.Kind kind, String text, String href) {

        enum Kind {
            PLAIN,
            STRONG,
            LINK
        }
    }

    /** Puts the parts of a letter one below the other. */
    static final class Composer {

        private final List<Block> blocks = new ArrayList<>();

        Composer add(Block block) {
            blocks.add(block);
            return this;
        }

        Composer addAll(List<Block> more) {
            blocks.addAll(more);
            return this;
        }

        Letter under(String subject, String colour, String heading) {
            return new Letter(subject, colour, heading, List.copyOf(blocks));
        }
    }

    static Block paragraph(Span... spans) {
        return new Block(Block.Kind.PARAGRAPH, List.of(spans), "");
    }

    static Block paragraph(String text) {
        return paragraph(plain(text));
    }

    static Block item(Span... spans) {
        return new Block(Block.Kind.ITEM, List.of(spans), "");
    }

    static Block warning(Span... spans) {
        return new Block(Block.Kind.WARNING, List.of(spans), "");
    }

    static Block button(String label, String href) {
        return new Block(Block.Kind.BUTTON, List.of(plain(label)), href);
    }

    static Span plain(String text) {
        return new Span(Span.Kind.PLAIN, text, "");
    }

    static Span strong(String text) {
        return new Span(Span.Kind.STRONG, text, "");
    }

    static Span link(String text, String href) {
        return new Span(Span.Kind.LINK, text, href);
    }
}
