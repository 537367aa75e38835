package fr.guichet.web.api.booking;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AgendaSettings;
import fr.guichet.application.booking.Days;
import fr.guichet.application.booking.ViewAgenda;
import fr.guichet.application.booking.ViewPractitioner;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.web.Fields;
import fr.guichet.web.InvalidFields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What calls about one practitioner's agenda have in common: 404 comes before 400 (spec B4 and section 7). */
@Component
class AgendaCalls {

    private final ViewAgenda view;
    private final ViewPractitioner practitioners;

    AgendaCalls(ViewAgenda view, ViewPractitioner practitioners) {
        this.view = view;
        this.practitioners = practitioners;
    }

    boolean isThere(Practitioner.Id practitioner) {
        return practitioners.handle(practitioner).isPresent();
    }

    /** The body of a call about that agenda. */
    <T> Body<T> body(Practitioner.Id practitioner, Body<T> body) {
        return body.about(() -> isThere(practitioner));
    }

    /** The agenda with the exceptions and absences of those days, which are today and later where none is named. */
    AgendaSettings agenda(Actor actor, UUID id, @Nullable String du, @Nullable String au) {
        var practitioner = new Practitioner.Id(id);
        var days = days(practitioner, du, au);
        return switch (view.handle(new ViewAgenda.Query(actor, practitioner, days.from(), days.to()))) {
            case ViewAgenda.Outcome.Found found -> found.settings();
            case ViewAgenda.Outcome.NotAllowed none ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
            case ViewAgenda.Outcome.NotFound none -> throw Problem.notFound().asException();
        };
    }

    /** The agenda from today on. */
    AgendaSettings agenda(Actor actor, UUID id) {
        return agenda(actor, id, null, null);
    }

    private Days days(Practitioner.Id practitioner, @Nullable String du, @Nullable String au) {
        try {
            return QueryFields.days(new Fields(), du, au);
        } catch (InvalidFields wrong) {
            if (!isThere(practitioner)) {
                throw Problem.notFound().asException();
            }
            throw wrong;
        }
    }
}
