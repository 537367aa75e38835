package fr.guichet.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.StaleVersion;
import fr.guichet.web.FieldError;
import fr.guichet.web.WebTexts;
import fr.guichet.web.api.Problem;
import fr.guichet.web.site.account.TooManyTries;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/** A refused form says why on its own page. */
class FormsTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final Forms forms = new Forms(new SiteMessages(WebTexts.source()));

    @BeforeEach
    void asked() {
        LocaleContextHolder.setLocale(Locale.FRENCH);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest(), response));
    }

    @AfterEach
    void answered() {
        RequestContextHolder.resetRequestAttributes();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void tells_when_to_try_again_to_people_and_to_programs() {
        var form = refused(TooManyTries.after(Duration.ofSeconds(700)));

        assertThat(form.alert()).contains("Réessayez dans 12\u00a0minutes");
        assertThat(response.getHeader("Retry-After")).isEqualTo("700");
        assertThat(refused(TooManyTries.after(Duration.ofSeconds(20))).alert()).contains("dans une minute");
    }

    @Test
    void says_that_somebody_else_was_there_meanwhile() {
        var form = refused(() -> {
            throw new StaleVersion("une fiche");
        });

        // A button may have been all that was pressed: nothing is said of what was typed.
        assertThat(form.alert())
                .contains("Quelqu’un d’autre", "rien n’a été enregistré")
                .doesNotContain("saisie");
        assertThat(form.value("nom")).isEqualTo("Durand");
    }

    @Test
    void lists_what_is_wrong_in_the_order_of_the_form() {
        var form = refused(Problem.invalid(List.of(
                FieldError.of("prenom", "field.required"),
                FieldError.of("enfants[0].prenom", "field.required"),
                FieldError.of("adresse", "field.required"))));

        assertThat(form.errors().keySet()).containsExactly("prenom", "enfants[0].prenom", "adresse");
        assertThat(form.labelOf("enfants[0].prenom")).isEqualTo("site.field.prenom");
        assertThat(form.labelOf("enfants[0]")).isEqualTo("site.field.enfants");
    }

    private Form refused(Problem problem) {
        return refused(() -> {
            throw problem.asException();
        });
    }

    private Form refused(Supplier<String> action) {
        var shown = forms.take(
                new Typed(Map.of("nom", List.of("Durand"))),
                form -> new ModelAndView("page").addObject("form", form),
                action);
        return (Form) Objects.requireNonNull(shown.getModel().get("form"));
    }
}
