package fr.guichet.domain.registration;

import fr.guichet.domain.account.Account;
import java.time.Instant;

/** Someone accepted these versions of the practice's terms and privacy policy at that instant; never changed (spec A7). */
public record TermsAcceptance(Account.Id account, TermsVersions versions, Instant acceptedAt) {}
