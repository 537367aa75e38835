package fr.guichet.application.registration;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Decision;
import fr.guichet.domain.registration.Childminder;
import fr.guichet.domain.registration.TermsAcceptance;
import java.util.Optional;

/** All that is kept about one childminder but the social security number. */
public record ChildminderFile(
        Account account,
        Childminder registration,
        Optional<Decision> latestDecision,
        Optional<TermsAcceptance> terms) {}
