package fr.guichet.web.site;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    /** Between a number and what it counts, and inside a number. */
    private static final Pattern COUNTED =
            Pattern.compile("(?<=\\d) (?=\\d|(?:Mo|Ko|octets?|caractères?|chiffres?|min|minutes?"
                    + "|heures?|jours?|semaines?|mois|ans|fois|personnes?|comptes?|messages?|clients?|enfants?|fiches?|places?"
                    + "|rendez-vous|créneaux?)(?!\\p{L}))");

    private static final String NO_BREAK = "\u00a0";

    /** What people typed keeps its own spaces and apostrophes: these stand for them while the sentence is set. */
    private static final char SPACE = '\ue000';

    private static final char APOSTROPHE = '\ue001';

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
        if (isEnglish(language)) {
            return sentence;
        }
        var closed = BEFORE.matcher(sentence).replaceAll(NO_BREAK);
        var opened = AFTER.matcher(closed).replaceAll(NO_BREAK);
        return COUNTED.matcher(opened)
                .replaceAll(NO_BREAK)
                .replace('\'', '’')
                .replace(SPACE, ' ')
                .replace(APOSTROPHE, '\'');
    }

    private static boolean isEnglish(@Nullable Locale language) {
        return language != null && language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private static Object @Nullable [] kept(Object @Nullable [] arguments, @Nullable Locale language) {
        return arguments == null || isEnglish(language)
                ? arguments
                : Stream.of(arguments)
                        .map(argument -> argument instanceof CharSequence text
                                ? text.toString().replace(' ', SPACE).replace('\'', APOSTROPHE)
                                : argument)
                        .toArray();
    }

    private record Typeset(MessageSource source) implements MessageSource {

        @Override
        public @Nullable String getMessage(
                String code, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale language) {
            var found = source.getMessage(code, kept(arguments, language), otherwise, language);
            return found == null ? null : typeset(found, language);
        }

        @Override
        public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale language) {
            return typeset(source.getMessage(code, kept(arguments, language), language), language);
        }

        @Override
        public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale language) {
            return typeset(source.getMessage(resolvable, language), language);
        }
    }
}
