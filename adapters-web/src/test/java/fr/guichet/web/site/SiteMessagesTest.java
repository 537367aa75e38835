package fr.guichet.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

/** French sentences as French typography sets them, and what people typed as they typed it. */
class SiteMessagesTest {

    private final StaticMessageSource source = new StaticMessageSource();
    private final SiteMessages messages = new SiteMessages(source);

    @BeforeEach
    void french() {
        LocaleContextHolder.setLocale(Locale.FRENCH);
    }

    @AfterEach
    void any() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void keeps_numbers_with_what_they_count() {
        assertThat(said("JPEG ou PNG, 5 Mo au plus.")).isEqualTo("JPEG ou PNG, 5\u00a0Mo au plus.");
        assertThat(said("2000 caractères au plus.")).isEqualTo("2000\u00a0caractères au plus.");
        assertThat(said("{0}, {1} min", "Séance", 45)).isEqualTo("Séance, 45\u00a0min");
        assertThat(said("par exemple 06 12 34 56 78.")).isEqualTo("par exemple 06\u00a012\u00a034\u00a056\u00a078.");
        assertThat(said("Étape {0} sur {1}", 1, 6)).isEqualTo("Étape 1 sur 6");
    }

    @Test
    void keeps_marks_with_their_words() {
        assertThat(said("« {0} » : c''est noté !", "Rex")).isEqualTo("«\u00a0Rex\u00a0»\u00a0: c’est noté\u00a0!");
    }

    @Test
    void leaves_what_people_typed_as_it_is() {
        assertThat(said("Un lien part à {0} : regardez-y.", "o'brien@example.org"))
                .isEqualTo("Un lien part à o'brien@example.org\u00a0: regardez-y.");
        assertThat(said("Personne pour « {0} ».", "l'ours ! 5 min"))
                .isEqualTo("Personne pour «\u00a0l'ours ! 5 min\u00a0».");
    }

    private String said(String sentence, Object... arguments) {
        source.addMessage("key", Locale.FRENCH, sentence);
        return messages.sentence("key", arguments);
    }
}
