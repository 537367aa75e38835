package fr.guichet.application.clientfile;

import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.clientfile.ClientFile;
import java.util.Optional;

/**
 * Who has an e-mail address already, for staff to say whether it is the same person (spec C1).
 *
 * @param file their client file; a member of the staff has none
 */
public record AddressOwner(PersonName name, Optional<ClientFile.Id> file) {}
