package fr.guichet.persistence.privacy;

import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Table;

/**
 * Where values stand that the program's keys have sealed.
 *
 * @param key names the row
 * @param context what a value is bound to, from its row's key
 */
public record SealedColumn<K>(Table<?> table, Field<K> key, Field<byte[]> sealed, Function<K, String> context) {

    /** A repository that keeps some; each is sealed anew when keys change. */
    @FunctionalInterface
    public interface Holder {

        SealedColumn<?> sealedColumn();
    }
}
