package fr.guichet.persistence.booking;

import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Advisory locks until the transaction ends. What is read under them comes with a later statement, in the same round trip:
 * it has a snapshot of its own and so sees what those who held the locks have stored.
 */
public final class Locks {

    private Locks() {}

    /** On all that the names name, nulls aside; always in one order, so that no two transactions wait for each other. */
    public static Select<?> on(Select<Record1<String>> names) {
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

    /** What a row goes by among the names. */
    public static Field<String> name(UUID id) {
        return DSL.val(id.toString());
    }

    static void demandTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a lock outside a transaction holds nobody back");
        }
    }
}
