package fr.guichet.application.account;

import fr.guichet.application.UseCase;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PersonName;
import java.time.Clock;
import java.time.Instant;

/** Tells whether a password link still works, and whose it is, before they choose the password (spec A4). */
@UseCase
public final class VerifyLink {

    private final AccountLinks links;
    private final Accounts accounts;
    private final TermsAcceptances acceptances;
    private final Clock clock;

    public VerifyLink(AccountLinks links, Accounts accounts, TermsAcceptances acceptances, Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.acceptances = acceptances;
        this.clock = clock;
    }

    /** The link's secret as presented, whatever it is. */
    public record Query(LinkToken token) {}

    /** What is known of the link. */
    public sealed interface Outcome {

        /**
         * It works.
         *
         * @param termsRequired whether the terms must be accepted with the password
         */
        record Works(Account.Id account, PersonName name, Instant expiresAt, boolean termsRequired)
                implements Outcome {}

        /** No such link, used, replaced by a newer one, or its account lets nobody in. */
        record Unknown() implements Outcome {}

        /** Its time is over; its owner can ask for another. */
        record Expired() implements Outcome {}
    }

    public Outcome handle(Query query) {
        return links.find(query.token().hash())
                .filter(link -> link.isOpen() && link.purpose().setsPassword())
                .flatMap(link ->
                        accounts.find(link.account()).filter(Account::isActive).map(account -> told(link, account)))
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome told(AccountLink link, Account account) {
        return link.isExpired(clock.instant())
                ? new Outcome.Expired()
                : new Outcome.Works(
                        account.id(), account.name(), link.expiresAt(), requiresTerms(account, acceptances));
    }

    /** Families and childminders accept the terms before they get in (spec A7, A8). */
    static boolean requiresTerms(Account account, TermsAcceptances acceptances) {
        return account.role().needsApproval()
                && acceptances.latest(account.id()).isEmpty();
    }
}
