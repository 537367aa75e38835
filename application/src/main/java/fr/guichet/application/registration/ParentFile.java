package fr.guichet.application.registration;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Decision;
import fr.guichet.domain.registration.Family;
import fr.guichet.domain.registration.TermsAcceptance;
import java.util.Optional;

/**
 * All that is kept about one parent.
 *
 * @param coParent the other parent's account
 * @param latestDecision absent before the first one
 * @param coParentsDecision the latest about the other parent
 * @param terms the parent's own latest acceptance
 * @param familyAcceptedTerms whether the parent who registered the family has accepted the terms
 */
public record ParentFile(
        Account account,
        Family family,
        Optional<Account> coParent,
        Optional<Decision> latestDecision,
        Optional<Decision> coParentsDecision,
        Optional<TermsAcceptance> terms,
        boolean familyAcceptedTerms) {}
