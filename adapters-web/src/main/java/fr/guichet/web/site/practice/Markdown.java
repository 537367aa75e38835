package fr.guichet.web.site.practice;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.stereotype.Component;

/** Makes pages of what staff write in Markdown; only what a text needs comes through, and no script. */
@Component
class Markdown {

    private static final PolicyFactory TEXT = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "strong",
                    "em",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "code",
                    "pre",
                    "hr",
                    "h2",
                    "h3",
                    "h4",
                    "a")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("noopener")
            .toFactory();

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer = HtmlRenderer.builder().build();

    /** The text's HTML; its headings begin below the page's own. */
    String html(String text) {
        var html = renderer.render(parser.parse(text))
                .replace("<h3", "<h4")
                .replace("</h3>", "</h4>")
                .replace("<h2", "<h3")
                .replace("</h2>", "</h3>")
                .replace("<h1", "<h2")
                .replace("</h1>", "</h2>");
        return TEXT.sanitize(html);
    }
}
