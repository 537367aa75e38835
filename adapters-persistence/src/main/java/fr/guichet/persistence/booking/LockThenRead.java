package fr.guichet.persistence.booking;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sends a statement that waits for locks and one that reads under them in one round trip. */
public final class LockThenRead {

    private final DSLContext dsl;

    LockThenRead(DSLContext dsl) {
        this.dsl = DSL.using(dsl.configuration().deriveAppending(new SkipFirstResult()));
    }

    Optional<Record> fetch(Select<?> locks, Select<?> reading) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a lock outside a transaction holds nobody back");
        }
        return dsl.resultQuery("{0}; {1}", locks, reading)
                .coerce(reading.fields())
                .fetchOptional()
                .map(record -> record);
    }

    /**
     * Advisory locks until the transaction ends on all that the names name, nulls aside; always in one order, so that no
     * two transactions wait for each other.
     */
    public static Select<?> advisory(Select<Record1<String>> names) {
        var name = DSL.field(DSL.name("name"), SQLDataType.VARCHAR);
        Field<Long> key = DSL.field("hashtextextended({0}, 0)", SQLDataType.BIGINT, name);
        var keys = DSL.selectDistinct(key.as("key"))
                .from(names.asTable("named", "name"))
                .where(name.isNotNull())
                .orderBy(DSL.one())
                .asTable("keys");
        return DSL.select(DSL.field("pg_advisory_xact_lock({0})", Object.class, DSL.field(DSL.name("key"))))
                .from(keys);
    }

    public static Field<String> name(UUID id) {
        return DSL.val(id.toString());
    }
}
