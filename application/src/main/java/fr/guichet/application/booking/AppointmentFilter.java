package fr.guichet.application.booking;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.clientfile.ClientFile;
import java.time.Instant;
import java.util.Optional;

/**
 * Which appointments are asked for; what is empty does not narrow.
 *
 * @param from those that end after it
 * @param to those that start before it
 * @param participant those whose client or practitioner has this account
 */
public record AppointmentFilter(
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<Practitioner.Id> practitioner,
        Optional<ClientFile.Id> client,
        Optional<Account.Id> participant,
        Optional<Appointment.Status> status) {}
