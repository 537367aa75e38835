package fr.guichet.persistence.account;

import static fr.guichet.persistence.jooq.Tables.LOGIN_TRY;

import fr.guichet.application.account.LoginFailures;
import fr.guichet.application.account.SecretHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Failed tries, and those under way, a row each. */
@Repository
class JooqLoginFailures implements LoginFailures {

    // Told from the advisory locks of other features by their first number.
    private static final int ADDRESS_LOCKS = 0x10_61;
    private static final int NETWORK_LOCKS = 0x10_62;

    private final DSLContext dsl;

    JooqLoginFailures(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Reservation reserve(Attempt attempt, Limits limits) {
        var address = SecretHash.of(attempt.address()).hex();
        var network = attempt.network().value();
        // Those who count for one address or network take turns; always the address first, so none waits in a ring.
        dsl.execute("select pg_advisory_xact_lock({0}, hashtext({1}))", DSL.inline(ADDRESS_LOCKS), DSL.val(address));
        dsl.execute("select pg_advisory_xact_lock({0}, hashtext({1}))", DSL.inline(NETWORK_LOCKS), DSL.val(network));
        var wait = Stream.of(
                        wait(LOGIN_TRY.ADDRESS_HASH, address, limits.perAddress(), attempt.at(), limits.window()),
                        wait(LOGIN_TRY.NETWORK, network, limits.perNetwork(), attempt.at(), limits.window()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
        if (wait.isPresent()) {
            return new Reservation.Exhausted(wait.get());
        }
        dsl.insertInto(LOGIN_TRY)
                .set(LOGIN_TRY.ID, attempt.id())
                .set(LOGIN_TRY.ADDRESS_HASH, address)
                .set(LOGIN_TRY.NETWORK, network)
                .set(LOGIN_TRY.TRIED_AT, attempt.at())
                .execute();
        return new Reservation.Granted();
    }

    /** How long until the oldest of the last tries that fill the limit leaves the window; empty while one is left. */
    private Optional<Duration> wait(
            TableField<?, String> column, String value, int limit, Instant now, Duration window) {
        return dsl.select(LOGIN_TRY.TRIED_AT)
                .from(LOGIN_TRY)
                .where(column.eq(value), LOGIN_TRY.TRIED_AT.gt(now.minus(window)))
                .orderBy(LOGIN_TRY.TRIED_AT.desc())
                .offset(limit - 1)
                .limit(1)
                .fetchOptional(LOGIN_TRY.TRIED_AT)
                .map(oldest -> Duration.between(now, oldest.plus(window)));
    }

    @Override
    public void release(UUID attempt) {
        dsl.deleteFrom(LOGIN_TRY).where(LOGIN_TRY.ID.eq(attempt)).execute();
    }

    @Override
    public int forgetBefore(Instant instant) {
        return dsl.deleteFrom(LOGIN_TRY).where(LOGIN_TRY.TRIED_AT.lt(instant)).execute();
    }
}
