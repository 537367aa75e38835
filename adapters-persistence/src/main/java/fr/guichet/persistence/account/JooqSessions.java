package fr.guichet.persistence.account;

import static fr.guichet.persistence.jooq.Tables.ACCOUNT_ACTIVITY;
import static fr.guichet.persistence.jooq.Tables.LOGIN_SESSION;
import static fr.guichet.persistence.jooq.Tables.REFRESH_TOKEN;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.select;

import fr.guichet.application.account.SecretHash;
import fr.guichet.application.account.Session;
import fr.guichet.application.account.Sessions;
import fr.guichet.domain.account.Account;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Sessions, and every refresh token that each of them had. */
@Repository
class JooqSessions implements Sessions {

    private final DSLContext dsl;

    JooqSessions(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public void open(Session session, SecretHash firstToken) {
        dsl.insertInto(LOGIN_SESSION)
                .set(LOGIN_SESSION.ID, session.id().value())
                .set(LOGIN_SESSION.ACCOUNT_ID, session.account().value())
                .set(LOGIN_SESSION.OPENED_AT, session.openedAt())
                .set(LOGIN_SESSION.EXPIRES_AT, session.expiresAt())
                .execute();
        addToken(session.id(), firstToken, session.openedAt());
        // Sessions are forgotten before their accounts are (spec section 6).
        dsl.insertInto(ACCOUNT_ACTIVITY)
                .set(ACCOUNT_ACTIVITY.ACCOUNT_ID, session.account().value())
                .set(ACCOUNT_ACTIVITY.SIGNED_IN_AT, session.openedAt())
                .onConflict(ACCOUNT_ACTIVITY.ACCOUNT_ID)
                .doUpdate()
                .set(ACCOUNT_ACTIVITY.SIGNED_IN_AT, session.openedAt())
                .execute();
    }

    @Override
    public Rotation rotate(SecretHash presented, SecretHash successor, Instant now, Instant expiresAt) {
        // The lock on the session lets two who present one token take turns: the second finds it exchanged.
        var row = dsl.selectFrom(LOGIN_SESSION)
                .where(
                        LOGIN_SESSION.ID.eq(select(REFRESH_TOKEN.SESSION_ID)
                                .from(REFRESH_TOKEN)
                                .where(REFRESH_TOKEN.TOKEN_HASH.eq(presented.hex()))),
                        LOGIN_SESSION.ENDED_AT.isNull(),
                        LOGIN_SESSION.EXPIRES_AT.gt(now))
                .forUpdate()
                .fetchOptional();
        if (row.isEmpty()) {
            return new Rotation.Dead();
        }
        var id = new Session.Id(row.get().getId());
        var account = new Account.Id(row.get().getAccountId());
        if (!exchange(presented, now)) {
            end(id, now);
            return new Rotation.Reused(id, account);
        }
        dsl.update(LOGIN_SESSION)
                .set(LOGIN_SESSION.EXPIRES_AT, expiresAt)
                .where(LOGIN_SESSION.ID.eq(id.value()))
                .execute();
        addToken(id, successor, now);
        return new Rotation.Rotated(new Session(id, account, row.get().getOpenedAt(), expiresAt));
    }

    private boolean exchange(SecretHash token, Instant now) {
        return dsl.update(REFRESH_TOKEN)
                        .set(REFRESH_TOKEN.EXCHANGED_AT, now)
                        .where(REFRESH_TOKEN.TOKEN_HASH.eq(token.hex()), REFRESH_TOKEN.EXCHANGED_AT.isNull())
                        .execute()
                == 1;
    }

    private void addToken(Session.Id session, SecretHash token, Instant now) {
        dsl.insertInto(REFRESH_TOKEN)
                .set(REFRESH_TOKEN.TOKEN_HASH, token.hex())
                .set(REFRESH_TOKEN.SESSION_ID, session.value())
                .set(REFRESH_TOKEN.ISSUED_AT, now)
                .execute();
    }

    @Override
    public void endByToken(SecretHash token, Instant now) {
        end(
                LOGIN_SESSION.ID.eq(select(REFRESH_TOKEN.SESSION_ID)
                        .from(REFRESH_TOKEN)
                        .where(REFRESH_TOKEN.TOKEN_HASH.eq(token.hex()))),
                now);
    }

    @Override
    public void end(Session.Id session, Instant now) {
        end(LOGIN_SESSION.ID.eq(session.value()), now);
    }

    @Override
    public void endAll(Account.Id account, Instant now) {
        end(LOGIN_SESSION.ACCOUNT_ID.eq(account.value()), now);
    }

    @Override
    public void endAllBut(Session.Id kept, Account.Id account, Instant now) {
        end(LOGIN_SESSION.ACCOUNT_ID.eq(account.value()).and(LOGIN_SESSION.ID.ne(kept.value())), now);
    }

    private void end(Condition which, Instant now) {
        dsl.update(LOGIN_SESSION)
                .set(LOGIN_SESSION.ENDED_AT, now)
                .where(which, LOGIN_SESSION.ENDED_AT.isNull())
                .execute();
    }

    @Override
    public int forgetEndedBefore(Instant instant) {
        return dsl.deleteFrom(LOGIN_SESSION)
                .where(coalesce(LOGIN_SESSION.ENDED_AT, LOGIN_SESSION.EXPIRES_AT)
                        .lt(instant))
                .execute();
    }
}
