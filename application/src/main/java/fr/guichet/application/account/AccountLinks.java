package fr.guichet.application.account;

import fr.guichet.domain.account.Account;
import java.time.Instant;
import java.util.Optional;

/** Where mailed links are kept (spec A4). */
public interface AccountLinks {

    /** The link, open or closed, expired or not. */
    Optional<AccountLink> find(SecretHash hash);

    void add(AccountLink link);

    /**
     * Closes the link for the one who uses it.
     *
     * @return whether it was open and not expired; of all who try at once, one is told so
     */
    boolean use(SecretHash hash, Instant now);

    /** Closes every open link of the account with this purpose: a newer one replaces them. */
    void closeAll(Account.Id account, LinkPurpose purpose, Instant now);

    /** Closes every open link of the account, as its suspension does (spec A1). */
    void closeAll(Account.Id account, Instant now);

    /** How many links with this purpose the account was issued since then. */
    int countIssued(Account.Id account, LinkPurpose purpose, Instant since);

    /** Forgets links that expired before then; returns how many. */
    int forgetExpiredBefore(Instant instant);
}
