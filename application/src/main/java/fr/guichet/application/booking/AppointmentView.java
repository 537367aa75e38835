package fr.guichet.application.booking;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Purpose;
import fr.guichet.domain.booking.Service;
import fr.guichet.domain.booking.TimeRange;
import fr.guichet.domain.clientfile.ClientFile;
import java.util.Optional;

/**
 * An appointment as lists and screens show it.
 *
 * @param clientAccount whose own appointment it is, where the client has an account
 * @param sequence as calendars ask (spec B10)
 */
public record AppointmentView(
        Appointment.Id id,
        Practitioner.Id practitioner,
        PersonName practitionerName,
        ClientFile.Id client,
        Optional<Account.Id> clientAccount,
        PersonName clientName,
        Service.Id service,
        String serviceName,
        TimeRange time,
        Appointment.Status status,
        Optional<Purpose> purpose,
        int sequence) {}
