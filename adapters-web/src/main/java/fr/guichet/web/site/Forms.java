package fr.guichet.web.site;

import fr.guichet.application.StaleVersion;
import fr.guichet.application.account.Overloaded;
import fr.guichet.web.FieldError;
import fr.guichet.web.InvalidFields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/** Takes a form: either what it is for happens and the browser goes on, or its page stands there again, saying why not. */
@Component
public class Forms {

    /** Never sent back to a browser. */
    private static final Set<String> SECRETS =
            Set.of("password", "new_password", "new_password_confirmation", "password_confirmation", "_csrf");

    private final SiteMessages messages;

    Forms(SiteMessages messages) {
        this.messages = messages;
    }

    /** A page with a form on it. */
    public interface Page {

        /** The page around the form, as it is shown first and after a refusal. */
        ModelAndView with(Form form);
    }

    /**
     * Does what the form is for.
     *
     * @param action ends with the address where the browser goes on; what it throws is said on the page
     */
    public ModelAndView take(Typed typed, Page page, Supplier<String> action) {
        return show(typed, page, () -> new ModelAndView("redirect:" + action.get()));
    }

    /**
     * Does what the form is for, and answers with a page of its own: for what is told once and never again.
     *
     * @param action what it throws is said on the form's page
     */
    public ModelAndView show(Typed typed, Page page, Supplier<ModelAndView> action) {
        try {
            return action.get();
        } catch (InvalidFields wrong) {
            return again(typed, page, Problem.invalid(wrong.errors()));
        } catch (ProblemException refused) {
            return refused.problem().code() == ProblemCode.NOT_FOUND_HERE
                    ? rethrow(refused)
                    : again(typed, page, refused.problem());
        } catch (StaleVersion meanwhile) {
            return again(typed, page, Problem.of(ProblemCode.WRONG_STATE).saying("site.form.stale"));
        } catch (Overloaded tooMany) {
            return again(typed, page, Problem.of(ProblemCode.UNAVAILABLE));
        }
    }

    private static ModelAndView rethrow(ProblemException refused) {
        throw refused;
    }

    private ModelAndView again(Typed typed, Page page, Problem problem) {
        var shown = page.with(new Form(
                texts(typed),
                sentences(problem.errors()),
                problem.errors().isEmpty()
                        ? messages.sentence(
                                problem.sentence(), problem.arguments().toArray())
                        : messages.sentence("site.form.check"),
                problem.code().wire()));
        shown.setStatus(HttpStatus.valueOf(problem.code().status().value()));
        tell(problem.headers());
        return shown;
    }

    /** Such as when to try again, for the programs between here and the browser. */
    private static void tell(Map<String, String> headers) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
            var response = current.getResponse();
            if (response != null) {
                headers.forEach(response::setHeader);
            }
        }
    }

    /** What was typed, secrets aside, for a page that shows it again without having taken it. */
    public static Map<String, String> texts(Typed typed) {
        var kept = new LinkedHashMap<String, String>();
        typed.fields().forEach((name, values) -> {
            if (!SECRETS.contains(name) && !values.isEmpty()) {
                kept.put(name, values.getFirst());
            }
        });
        return kept;
    }

    private Map<String, List<String>> sentences(List<FieldError> errors) {
        return errors.stream()
                .collect(Collectors.groupingBy(
                        FieldError::field,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                error -> messages.sentence(
                                        error.key(), error.arguments().toArray()),
                                Collectors.toList())));
    }
}
