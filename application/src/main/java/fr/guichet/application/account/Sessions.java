package fr.guichet.application.account;

import fr.guichet.domain.account.Account;
import java.time.Instant;

/** Where sessions and the hashes of their refresh tokens are kept (spec A5). */
public interface Sessions {

    /** Stores a new session with the first token of its family. */
    void open(Session session, SecretHash firstToken);

    /**
     * Exchanges a token for its successor, which lives until {@code expiresAt}. A token that was exchanged before ends its
     * session: of two who present one token at once, neither is left with a token that works.
     */
    Rotation rotate(SecretHash presented, SecretHash successor, Instant now, Instant expiresAt);

    /** Ends the session that the token belongs to, whether or not it was exchanged; nothing where there is none. */
    void endByToken(SecretHash token, Instant now);

    void end(Session.Id session, Instant now);

    /** Ends every session of the account. */
    void endAll(Account.Id account, Instant now);

    /** Ends every session of the account but one. */
    void endAllBut(Session.Id kept, Account.Id account, Instant now);

    /** Forgets sessions that ended or expired before then, with their tokens; returns how many. */
    int forgetEndedBefore(Instant instant);

    /** What became of a token that was presented. */
    sealed interface Rotation {

        /** Exchanged; the session lives on. */
        record Rotated(Session session) implements Rotation {}

        /** It was exchanged before: its session has ended. */
        record Reused(Session.Id session, Account.Id account) implements Rotation {}

        /** No such token, or its session has ended or expired. */
        record Dead() implements Rotation {}
    }
}
