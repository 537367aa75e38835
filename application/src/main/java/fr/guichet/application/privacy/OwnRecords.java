package fr.guichet.application.privacy;

import fr.guichet.application.account.Session;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.registration.TermsAcceptance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is kept about one person and shown nowhere else: read when they ask for a copy of their data (spec section 6). */
public interface OwnRecords {

    /** The acceptances of terms, oldest first. */
    List<TermsAcceptance> terms(Account.Id account);

    /** When they last signed in. */
    Optional<Instant> signedInAt(Account.Id account);

    /** The sessions that are kept, open or ended, oldest first. */
    List<Session> sessions(Account.Id account);
}
