package fr.guichet.application.booking;

import fr.guichet.application.notification.Recipient;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.clientfile.ClientFile;
import java.util.Optional;

/**
 * Whom an appointment is for.
 *
 * @param account their account, where they have one
 */
public record BookingClient(ClientFile.Id id, Optional<Account.Id> account, Recipient contact) {}
