package fr.guichet.application.booking;

import fr.guichet.application.notification.Recipient;

/** Who takes part in an appointment, and what it is, as messages name them. */
public record AppointmentParties(Recipient practitioner, BookingClient client, String service) {}
