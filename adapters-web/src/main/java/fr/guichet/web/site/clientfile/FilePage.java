package fr.guichet.web.site.clientfile;

import fr.guichet.application.PageRequest;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AppointmentView;
import fr.guichet.application.clientfile.ListDocuments;
import fr.guichet.application.clientfile.ListNotes;
import fr.guichet.application.clientfile.ViewClientFile;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.web.api.clientfile.PaperAnswers;
import fr.guichet.web.site.Form;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** A client's file on one page: what to do next, appointments, notes, dogs, documents. */
@Component
class FilePage {

    private static final int NOTES = 10;
    private static final int DOCUMENTS = 6;
    private static final int PAST = 5;

    private final ReachedFiles files;
    private final ClientAppointments appointments;
    private final ListNotes notes;
    private final ListDocuments documents;
    private final AppointmentTimes times;
    private final Clock clock;

    FilePage(
            ReachedFiles files,
            ClientAppointments appointments,
            ListNotes notes,
            ListDocuments documents,
            AppointmentTimes times,
            Clock clock) {
        this.files = files;
        this.appointments = appointments;
        this.notes = notes;
        this.documents = documents;
        this.times = times;
        this.clock = clock;
    }

    /** The one thing to do next with a client. */
    enum Next {
        /** Nobody has agreed on a time yet. */
        BOOK,
        /** The first appointment: complete the file, have the conditions signed (spec C3). */
        SIGN,
        /** The conditions have a new version. */
        SIGN_AGAIN,
        /** All is in order. */
        NOTHING;

        static Next of(ViewClientFile.View view, boolean isBooked) {
            return switch (view.file()) {
                case ClientFile.Preliminary preliminary -> isBooked ? SIGN : BOOK;
                case ClientFile.Final complete -> view.conditionsToSign() ? SIGN_AGAIN : NOTHING;
            };
        }
    }

    /** The file, with a form of one of its sections. */
    ModelAndView of(Actor actor, UUID id, Form form) {
        return of(actor, id, form, null);
    }

    /** The file, about to have a note written on that appointment. */
    ModelAndView about(Actor actor, UUID id, @Nullable UUID appointment) {
        return of(actor, id, Form.EMPTY, appointment);
    }

    private ModelAndView of(Actor actor, UUID id, Form form, @Nullable UUID about) {
        var view = files.find(actor, id);
        var client = view.file().id();
        var coming = appointments.coming(actor, client);
        var newest = appointments.newest(actor, client, 1);
        var past = appointments.past(actor, client, newest, PAST);
        var known = Stream.concat(coming.stream(), past.stream()).toList();
        var written = PaperAnswers.notes(notes.handle(
                new ListNotes.Query(actor, Optional.of(client), Optional.empty(), new PageRequest(1, NOTES))));
        var page = new ModelAndView("site/clientfile/client");
        page.addObject("view", view);
        page.addObject("file", view.file());
        page.addObject("next", Next.of(view, known.stream().anyMatch(FilePage::takesPlace)));
        page.addObject("signed", signedAt(view.file()));
        page.addObject("coming", coming);
        page.addObject("past", past);
        page.addObject("total", newest.total());
        var noted = Optional.ofNullable(about).flatMap(it -> appointments.find(actor, client, it));
        page.addObject(
                "noted",
                Stream.concat(known.stream(), noted.stream()).distinct().toList());
        page.addObject("notes", written);
        page.addObject("times", times.of(actor, written.entries(), known));
        page.addObject(
                "documents", PaperAnswers.documents(documents.handle(actor, client, new PageRequest(1, DOCUMENTS))));
        page.addObject("now", clock.instant());
        page.addObject(
                "form",
                noted.map(it -> Form.of(Map.of("rendez_vous_id", it.id().value().toString())))
                        .orElse(form));
        return page;
    }

    private static boolean takesPlace(AppointmentView appointment) {
        return appointment.status() != Appointment.Status.CANCELLED;
    }

    private static Optional<Instant> signedAt(ClientFile file) {
        return switch (file) {
            case ClientFile.Preliminary preliminary -> Optional.empty();
            case ClientFile.Final complete -> Optional.of(complete.signed().signedAt());
        };
    }
}
