package fr.guichet.web.site.booking;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AgendaChangeOutcome;
import fr.guichet.application.booking.AgendaSettings;
import fr.guichet.application.booking.AppointmentView;
import fr.guichet.application.booking.PreviewAgendaChange;
import fr.guichet.application.booking.ViewAgenda;
import fr.guichet.domain.booking.AgendaChange;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.web.api.booking.AgendaAnswers;
import fr.guichet.web.site.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** What the pages of an agenda's settings have in common: whose they are, a preview, and what a change touches (spec B4). */
@Component
class SettingsViews {

    private final AgendaOwners owners;
    private final ViewAgenda view;
    private final PreviewAgendaChange preview;

    SettingsViews(AgendaOwners owners, ViewAgenda view, PreviewAgendaChange preview) {
        this.owners = owners;
        this.view = view;
        this.preview = preview;
    }

    /** The settings of one agenda from today on, and whose else could be shown. */
    public record Seen(AgendaOwners.Owners owners, AgendaSettings settings) {

        public Practitioner.Id practitioner() {
            return settings.practitioner();
        }

        /** The address below {@code /cabinet} that is about this agenda. */
        public String to(String path) {
            return UriComponentsBuilder.fromPath("/cabinet/" + path)
                    .queryParam("praticien", practitioner().value())
                    .toUriString();
        }
    }

    /** The appointments that a change would touch, which its page lists before it asks again. */
    static final class Touched {

        private List<AppointmentView> appointments = List.of();

        <T> AgendaChangeOutcome.Stored<T> stored(AgendaChangeOutcome<T> outcome) {
            return stored(outcome, none -> "");
        }

        /** What is stored now, or a problem; the path names a range that is too short. */
        <T> AgendaChangeOutcome.Stored<T> stored(
                AgendaChangeOutcome<T> outcome, Function<AgendaChangeOutcome.RangeTooShort<T>, String> path) {
            if (outcome instanceof AgendaChangeOutcome.Touches<T> touches) {
                appointments = touches.appointments();
            }
            if (outcome instanceof AgendaChangeOutcome.ServiceFitsNowhere<T> nowhere) {
                throw AgendaAnswers.sentence(nowhere).asException();
            }
            return AgendaAnswers.stored(outcome, path);
        }

        ModelAndView on(ModelAndView page) {
            return page.addObject("touched", appointments);
        }
    }

    Optional<Seen> find(Actor actor, @Nullable String named) {
        var who = owners.one(actor, named);
        return who.one()
                .flatMap(profile -> view.handle(ViewAgenda.Query.ahead(actor, profile.id()))
                                instanceof ViewAgenda.Outcome.Found found
                        ? Optional.of(new Seen(who, found.settings()))
                        : Optional.empty());
    }

    /** The page about that agenda; another one where nobody receives yet. */
    ModelAndView page(Optional<Seen> seen, Function<Seen, ModelAndView> page) {
        return seen.map(page).orElseGet(() -> new ModelAndView("site/booking/nobody"));
    }

    ModelAndView page(String template, Seen seen, Form form) {
        return new ModelAndView(template)
                .addObject("seen", seen)
                .addObject("form", form)
                .addObject("touched", List.of())
                .addObject("preview", null);
    }

    /** The week's slots as they would be offered after the change. */
    List<ExplainedDay> preview(Actor actor, Seen seen, Optional<AgendaChange> change, @Nullable LocalDate from) {
        var query = new PreviewAgendaChange.Query(actor, seen.practitioner(), change, from);
        return preview.handle(query) instanceof PreviewAgendaChange.Outcome.Previewed previewed
                ? previewed.days().stream().map(ExplainedDay::of).toList()
                : List.of();
    }
}
