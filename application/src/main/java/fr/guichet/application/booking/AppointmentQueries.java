package fr.guichet.application.booking;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.booking.Appointment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Appointments as screens show them; by start, then by id. */
public interface AppointmentQueries {

    Optional<AppointmentView> find(Appointment.Id id);

    AppointmentPage list(AppointmentFilter filter, long offset, int limit);

    List<AppointmentView> all(Collection<Appointment.Id> ids);

    Optional<AppointmentParties> parties(Appointment.Id id);

    /** The names of those who did something; one who is gone has none. */
    Map<Account.Id, PersonName> names(Collection<Account.Id> accounts);
}
