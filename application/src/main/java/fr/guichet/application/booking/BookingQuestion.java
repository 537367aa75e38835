package fr.guichet.application.booking;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.clientfile.ClientFile;
import java.time.Instant;
import java.util.Optional;

/**
 * What a booking must know before it decides.
 *
 * @param client whose booking it is; without it, that of the asking account's own file
 * @param asking the account that asks
 * @param start the wished start, around which bookings matter
 */
public record BookingQuestion(
        Practitioner.Id practitioner,
        Optional<ClientFile.Id> client,
        Account.Id asking,
        Instant start,
        Instant now,
        Optional<IdempotencyKey> key) {}
