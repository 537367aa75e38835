package fr.guichet.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.postgres.extensions.types.Range;
import org.jspecify.annotations.Nullable;

/** The values of a {@link Rendered} statement's parameters. */
public final class Given {

    private final Map<String, @Nullable Object> values = new HashMap<>();

    /** A parameter of the column's type. */
    public static <T> Param<T> parameter(String name, Field<T> column) {
        return DSL.param(name, column.getDataType());
    }

    /** A parameter for every column of a row that is to be inserted. */
    public static Map<Field<?>, Field<?>> columns(String row, Table<?> table) {
        var columns = new LinkedHashMap<Field<?>, Field<?>>();
        for (var column : table.fields()) {
            columns.put(column, parameter(name(row, column), column));
        }
        return columns;
    }

    public <T> Given and(Param<T> parameter, @Nullable T value) {
        values.put(name(parameter), value);
        return this;
    }

    /** All columns of the row that goes by that name. */
    public Given and(String row, Record record) {
        for (var i = 0; i < record.size(); i++) {
            values.put(name(row, record.field(i)), record.get(i));
        }
        return this;
    }

    QueryPart value(Param<?> parameter) {
        return DSL.val(of(parameter), parameter.getDataType());
    }

    /** As JDBC takes it. */
    @Nullable
    Object plain(Param<?> parameter) {
        var value = of(parameter);
        return switch (value) {
            case null -> null;
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Range<?> range -> range.toString();
            default -> value;
        };
    }

    private @Nullable Object of(Param<?> parameter) {
        var name = name(parameter);
        if (!values.containsKey(name)) {
            throw new IllegalStateException("a statement lacks its parameter " + name);
        }
        return values.get(name);
    }

    private static String name(String row, Field<?> column) {
        return row + "_" + column.getName();
    }

    private static String name(Param<?> parameter) {
        var name = parameter.getParamName();
        if (name == null) {
            throw new IllegalArgumentException("a parameter without a name");
        }
        return name;
    }
}
