package fr.guichet.notification;

import fr.guichet.domain.practice.Practice;
import fr.guichet.notification.Letter.Block;
import fr.guichet.notification.Letter.Span;
import java.net.URI;
import java.util.stream.Collectors;

/** Lays a letter out: as HTML and as plain text. */
final class LetterPages {

    private LetterPages() {}

    static String html(Letter letter, Practice practice) {
        return LetterHtml.page(letter, practice, footer(practice));
    }

    static String text(Letter letter, Practice practice) {
        var text = new StringBuilder();
        Block.Kind previous = Block.Kind.PARAGRAPH;
        for (var block : letter.blocks()) {
            var listGoesOn = block.kind() == Block.Kind.ITEM && previous == Block.Kind.ITEM;
            text.append(text.isEmpty() ? "" : listGoesOn ? "\n" : "\n\n").append(words(block));
            previous = block.kind();
        }
        text.append("\n\n-- \n").append(footer(practice)).append('\n');
        practice.website()
                .map(URI::toString)
                .ifPresent(website -> text.append(website).append('\n'));
        return text.toString();
    }

    private static String words(Block block) {
        var words = block.spans().stream().map(Span::text).collect(Collectors.joining());
        return switch (block.kind()) {
            case PARAGRAPH, WARNING -> words;
            case ITEM -> "- " + words;
            // On a line of its own, so that no mail program takes a full stop into the link.
            case BUTTON -> words + " :\n" + block.href();
        };
    }

    private static String footer(Practice practice) {
        return practice.name() + practice.tagline().map(line -> " - " + line).orElse("");
    }
}
