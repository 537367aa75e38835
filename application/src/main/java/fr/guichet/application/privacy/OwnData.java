package fr.guichet.application.privacy;

import fr.guichet.application.account.Session;
import fr.guichet.application.booking.AgendaSettings;
import fr.guichet.application.booking.AppointmentView;
import fr.guichet.application.notification.Message;
import fr.guichet.application.registration.ViewOwnFamily.OwnFamily;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Decision;
import fr.guichet.domain.booking.AppointmentEvent;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.registration.Childminder;
import fr.guichet.domain.registration.Nir;
import fr.guichet.domain.registration.TermsAcceptance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is kept about one person, as it is told to themselves.
 *
 * @param decisions about them; the comments are the managers'
 * @param family as one of its parents sees it
 * @param nir the childminder's social security number in full: it is their own
 * @param appointments theirs as a client
 * @param received theirs as a practitioner
 * @param messages what they were told, links and passwords masked
 * @param audit what they did or what was done to them that is sensitive
 */
public record OwnData(
        Account account,
        Optional<Instant> signedInAt,
        List<Session> sessions,
        List<TermsAcceptance> terms,
        List<Decision> decisions,
        Optional<ClientFile> file,
        Optional<OwnFamily> family,
        Optional<Childminder> childminder,
        Optional<Nir> nir,
        List<OwnAppointment> appointments,
        List<AppointmentView> received,
        Optional<AgendaSettings> agenda,
        List<OwnMessage> messages,
        List<AuditEntry> audit) {

    public OwnData {
        sessions = List.copyOf(sessions);
        terms = List.copyOf(terms);
        decisions = List.copyOf(decisions);
        appointments = List.copyOf(appointments);
        received = List.copyOf(received);
        messages = List.copyOf(messages);
        audit = List.copyOf(audit);
    }

    /** An appointment and what happened to it. */
    public record OwnAppointment(AppointmentView view, List<AppointmentEvent> history) {

        public OwnAppointment {
            history = List.copyOf(history);
        }
    }

    /**
     * A message.
     *
     * @param namesOthers whether its words are about somebody else, and therefore left out
     */
    public record OwnMessage(Message message, boolean namesOthers) {}
}
