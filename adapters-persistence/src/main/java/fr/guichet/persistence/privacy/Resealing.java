package fr.guichet.persistence.privacy;

import fr.guichet.application.Transactions;
import fr.guichet.application.privacy.SecretBox;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Component;

/** Seals under the newest key what an older one sealed, so that the older one can be given up (spec A8, C3). */
@Component
public class Resealing {

    private final DSLContext dsl;
    private final SecretBox box;
    private final List<SealedColumn.Holder> holders;
    private final Transactions transactions;

    Resealing(DSLContext dsl, SecretBox box, List<SealedColumn.Holder> holders, Transactions transactions) {
        this.dsl = dsl;
        this.box = box;
        this.holders = holders;
        this.transactions = transactions;
    }

    /**
     * What became of the values that the newest key had not sealed.
     *
     * @param unreadable those that none of the keys opens
     */
    public record Outcome(int resealed, int unreadable) {

        private Outcome plus(Outcome other) {
            return new Outcome(resealed + other.resealed, unreadable + other.unreadable);
        }
    }

    public Outcome handle() {
        return holders.stream()
                .map(holder -> transactions.inTransaction(() -> reseal(holder.sealedColumn())))
                .reduce(new Outcome(0, 0), Outcome::plus);
    }

    private <K> Outcome reseal(SealedColumn<K> column) {
        return dsl
                .select(column.key(), column.sealed())
                .from(column.table())
                .where(column.sealed().isNotNull())
                .fetch()
                .stream()
                .filter(row -> !box.isSealedByNewest(row.value2()))
                .map(row -> reseal(column, row))
                .reduce(new Outcome(0, 0), Outcome::plus);
    }

    private <K> Outcome reseal(SealedColumn<K> column, Record2<K, byte[]> row) {
        var context = column.context().apply(row.value1());
        byte[] plain;
        try {
            plain = box.open(row.value2(), context);
        } catch (IllegalArgumentException noneOfTheKeys) {
            return new Outcome(0, 1);
        }
        try {
            // Unless somebody else has changed or forgotten it meanwhile.
            return new Outcome(
                    dsl.update(column.table())
                            .set(column.sealed(), box.seal(plain, context))
                            .where(
                                    column.key().eq(row.value1()),
                                    column.sealed().eq(row.value2()))
                            .execute(),
                    0);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
