package fr.guichet.notification;

import fr.guichet.domain.practice.Practice;
import fr.guichet.notification.Letter.Block;
import fr.guichet.notification.Letter.Span;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.stream.Collectors;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Lays a letter out: as HTML with the styles in the elements, because mail clients drop style sheets, and as plain text. */
final class LetterPages {

    private final ITemplateEngine engine;

    LetterPages() {
        var templates = new ClassLoaderTemplateResolver(LetterPages.class.getClassLoader());
        templates.setPrefix("fr/guichet/notification/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.setCacheable(true);
        var spring = new SpringTemplateEngine();
        spring.setTemplateResolver(templates);
        engine = spring;
    }

    String html(Letter letter, Practice practice) {
        var variables = new HashMap<String, Object>();
        variables.put("letter", letter);
        variables.put("footer", footer(practice));
        practice.website().ifPresent(website -> {
            variables.put("website", website.toString());
            variables.put("websiteName", website.getHost());
        });
        return engine.process("letter", new Context(Locale.FRANCE, variables));
    }

    String text(Letter letter, Practice practice) {
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
