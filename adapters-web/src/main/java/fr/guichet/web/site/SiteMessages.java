package fr.guichet.web.site;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The sentences as pages show them: in the page's language, and the French ones with the spaces that French typography
 * keeps together.
 */
@Component
public class SiteMessages {

    private static final Pattern BEFORE = Pattern.compile(" (?=[;:!?»%€])");
    private static final Pattern AFTER = Pattern.compile("(?<=«) ");
    private static final String NO_BREAK = "\u00a0";

    private final MessageSource typeset;

    SiteMessages(MessageSource source) {
        this.typeset = new Typeset(source);
    }

    /** The sentence in the language of the page that is being made. */
    public String sentence(String key, Object... arguments) {
        return typeset.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** The same sentences for templates, which name the language. */
    MessageSource forTemplates() {
        return typeset;
    }

    private static String typeset(String sentence, @Nullable Locale language) {
        if (language != null && language.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return sentence;
        }
        var closed = BEFORE.matcher(sentence).replaceAll(NO_BREAK);
        return AFTER.matcher(closed).replaceAll(NO_BREAK).replace('\'', '’');
    }

    private record Typeset(MessageSource source) implements MessageSource {

        @Override
        public @Nullable String getMessage(
                String code, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale language) {
            var found = source.getMessage(code, arguments, otherwise, language);
            return found == null ? null : typeset(found, language);
        }

        @Override
        public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale language) {
            return typeset(source.getMessage(code, arguments, language), language);
        }

        @Override
        public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale language) {
            return typeset(source.getMessage(resolvable, language), language);
        }
    }
}
