package fr.guichet.application.account;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import fr.guichet.domain.account.Account;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Sessions in memory. */
public final class InMemorySessions implements Sessions {

    private final InMemoryTable<Session.Id, Row> sessions;
    private final InMemoryTable<SecretHash, Token> tokens;

    public InMemorySessions(InMemoryTransactions transactions) {
        sessions = new InMemoryTable<>(transactions);
        tokens = new InMemoryTable<>(transactions);
    }

    private record Row(Session session, Optional<Instant> endedAt) {

        boolean isAlive(Instant now) {
            return endedAt.isEmpty() && now.isBefore(session.expiresAt());
        }
    }

    private record Token(Session.Id session, boolean exchanged) {}

    @Override
    public void open(Session session, SecretHash firstToken) {
        sessions.put(session.id(), new Row(session, Optional.empty()));
        tokens.put(firstToken, new Token(session.id(), false));
    }

    @Override
    public Rotation rotate(SecretHash presented, SecretHash successor, Instant now, Instant expiresAt) {
        var token = tokens.find(presented);
        var row = token.flatMap(found -> sessions.find(found.session())).filter(found -> found.isAlive(now));
        if (token.isEmpty() || row.isEmpty()) {
            return new Rotation.Dead();
        }
        var session = row.get().session();
        if (token.get().exchanged()) {
            end(session.id(), now);
            return new Rotation.Reused(session.id(), session.account());
        }
        var longer = new Session(session.id(), session.account(), session.openedAt(), expiresAt);
        sessions.put(session.id(), new Row(longer, Optional.empty()));
        tokens.put(presented, new Token(session.id(), true));
        tokens.put(successor, new Token(session.id(), false));
        return new Rotation.Rotated(longer);
    }

    @Override
    public void endByToken(SecretHash token, Instant now) {
        tokens.find(token).ifPresent(found -> end(found.session(), now));
    }

    @Override
    public void end(Session.Id session, Instant now) {
        endAll(other -> other.id().equals(session), now);
    }

    @Override
    public void endAll(Account.Id account, Instant now) {
        endAll(session -> session.account().equals(account), now);
    }

    @Override
    public void endAllBut(Session.Id kept, Account.Id account, Instant now) {
        endAll(session -> session.account().equals(account) && !session.id().equals(kept), now);
    }

    @Override
    public int forgetEndedBefore(Instant instant) {
        var old = sessions.all().stream()
                .filter(row -> row.endedAt().orElse(row.session().expiresAt()).isBefore(instant))
                .toList();
        old.forEach(row -> sessions.remove(row.session().id()));
        return old.size();
    }

    /** Whether the session still opens the program. */
    public boolean isAlive(Session.Id session, Account.Id account, Instant now) {
        return sessions.find(session)
                .filter(row -> row.session().account().equals(account) && row.isAlive(now))
                .isPresent();
    }

    private void endAll(Predicate<Session> which, Instant now) {
        sessions.all().stream()
                .filter(row -> row.endedAt().isEmpty() && which.test(row.session()))
                .forEach(row -> sessions.put(row.session().id(), new Row(row.session(), Optional.of(now))));
    }
}
