package fr.guichet.notification;

import fr.guichet.domain.practice.Practice;
import fr.guichet.notification.Letter.Block;
import fr.guichet.notification.Letter.Span;

/**
 * A letter as HTML, with the styles in the elements, because mail clients drop style sheets. Written by hand, because
 * letters are rendered while somebody waits for the answer to a booking: a template engine took most of that time.
 */
final class LetterHtml {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="fr">
            <head>
              <meta charset="UTF-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>""";
    private static final String BAND = """
            </title>
            </head>
            <body style="margin: 0; padding: 0; font-family: Arial, sans-serif; line-height: 1.6; color: #333333;">
            <div style="max-width: 600px; margin: 0 auto; padding: 20px;">
              <div style="color: white; padding: 20px; text-align: center; background-color:\s""";
    private static final String HEADING = """
            ;">
                <h1 style="margin: 0; font-size: 24px;">""";
    private static final String BLOCKS = """
            </h1>
              </div>
              <div style="padding: 20px; background-color: #f9f9f9;">
            """;
    private static final String FOOTER = """
              </div>
              <div style="text-align: center; padding: 20px; font-size: 12px; color: #666666;">
                <p>""";
    private static final String END = """
              </div>
            </div>
            </body>
            </html>
            """;

    private static final String ITEM = "<p style=\"margin: 4px 0 4px 12px;\">";
    private static final String WARNING = "<div style=\"background-color: #FFF3CD; border-left: 4px solid #FFC107;"
            + " padding: 10px; margin: 15px 0;\">";
    private static final String CENTRED = "<p style=\"text-align: center;\">";
    private static final String BUTTON = "style=\"display: inline-block; padding: 10px 20px; background-color: #4CAF50;"
            + " color: white; text-decoration: none; border-radius: 5px;\"";
    private static final String GREY = "style=\"color: #666666;\"";

    private final StringBuilder page = new StringBuilder(4096);

    private LetterHtml() {}

    static String page(Letter letter, Practice practice, String footer) {
        var html = new LetterHtml();
        html.page.append(HEAD);
        html.text(letter.subject()).page.append(BAND);
        html.text(letter.colour()).page.append(HEADING);
        html.text(letter.heading()).page.append(BLOCKS);
        letter.blocks().forEach(html::block);
        html.page.append(FOOTER);
        html.text(footer).page.append("</p>\n");
        practice.website().ifPresent(website -> {
            html.page.append("    <p>");
            html.link(website.toString(), website.getHost(), GREY).page.append("</p>\n");
        });
        return html.page.append(END).toString();
    }

    private void block(Block block) {
        page.append("    ");
        switch (block.kind()) {
            case PARAGRAPH -> spans("<p>", block, "</p>");
            case ITEM -> spans(ITEM, block, "</p>");
            case WARNING -> spans(WARNING, block, "</div>");
            case BUTTON -> {
                page.append(CENTRED);
                link(block.href(), block.spans().getFirst().text(), BUTTON).page.append("</p>");
            }
        }
        page.append('\n');
    }

    private void spans(String before, Block block, String after) {
        page.append(before);
        block.spans().forEach(this::span);
        page.append(after);
    }

    private void span(Span span) {
        switch (span.kind()) {
            case PLAIN -> text(span.text());
            case STRONG -> {
                page.append("<strong>");
                text(span.text()).page.append("</strong>");
            }
            case LINK -> link(span.href(), span.text(), "");
        }
    }

    private LetterHtml link(String href, String words, String style) {
        page.append("<a href=\"");
        text(href)
                .page
                .append('"')
                .append(style.isEmpty() ? "" : " ")
                .append(style)
                .append('>');
        text(words).page.append("</a>");
        return this;
    }

    /** Whatever people typed, as words and nothing else. */
    private LetterHtml text(String words) {
        for (var i = 0; i < words.length(); i++) {
            var c = words.charAt(i);
            switch (c) {
                case '&' -> page.append("&amp;");
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '"' -> page.append("&quot;");
                case '\'' -> page.append("&#39;");
                default -> page.append(c);
            }
        }
        return this;
    }
}
