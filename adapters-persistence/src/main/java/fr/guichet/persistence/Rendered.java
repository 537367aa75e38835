package fr.guichet.persistence;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * Statements that are rendered once, for one round trip, and given their parameters at each call: where PostgreSQL answers
 * in a fraction of a millisecond, making and rendering a large statement takes longer than that.
 *
 * @see <a href="../../../../../../../docs/decisions/0013-statements-rendered-once.md">Decision 13</a>
 */
public final class Rendered {

    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-z]\\w*)");

    private static final SQLExceptionTranslator TRANSLATOR = new SQLStateSQLExceptionTranslator();

    private final DSLContext dsl;
    private final String sql;
    private final List<Param<?>> parameters;
    private final boolean writes;

    private Rendered(DSLContext dsl, String sql, List<Param<?>> parameters, boolean writes) {
        this.dsl = dsl;
        this.sql = sql;
        this.parameters = parameters;
        this.writes = writes;
    }

    /** Renders statements whose parameters are all named; one that is there twice is given once. */
    public static Rendered of(DSLContext dsl, Query... statements) {
        var named = Stream.of(statements).map(dsl::renderNamedParams).collect(Collectors.joining("; "));
        var known = new HashMap<String, Param<?>>();
        Stream.of(statements).map(dsl::extractParams).forEach(known::putAll);
        var parameters = new ArrayList<Param<?>>();
        PARAMETER.matcher(named).results().forEach(found -> parameters.add(parameter(known, found.group(1))));
        var writes = Stream.of(statements).anyMatch(statement -> !(statement instanceof Select));
        return new Rendered(dsl, PARAMETER.matcher(named).replaceAll("?"), parameters, writes);
    }

    private static Param<?> parameter(Map<String, Param<?>> known, String name) {
        var parameter = known.get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("not a parameter: " + name);
        }
        return parameter;
    }

    /** Makes something of all that the statements found, without the detours of a result that knows its columns. */
    public <T> T read(Given given, ResultsReader<T> reader) {
        PendingWrites.send();
        return dsl.connectionResult(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (var i = 0; i < parameters.size(); i++) {
                    statement.setObject(i + 1, given.plain(parameters.get(i)));
                }
                statement.execute();
                return reader.read(new Rows(statement));
            } catch (SQLException e) {
                throw Objects.requireNonNull(TRANSLATOR.translate("reading", sql, e));
            }
        });
    }

    /** Makes something of several results. */
    @FunctionalInterface
    public interface ResultsReader<T> {

        T read(Rows rows) throws SQLException;
    }

    /** What the statement returns of each row. */
    public <T> List<T> fetch(Field<T> returned, Given given) {
        return dsl.resultQuery(sql, values(given)).coerce(returned).fetch(returned);
    }

    /**
     * Runs a statement that returns nothing, together with what else the transaction writes, when it asks for something else
     * or commits.
     *
     * @param translation makes the database's refusal what the application knows
     */
    public void executeLater(Given given, UnaryOperator<RuntimeException> translation) {
        WritesInsideTransactions.demand(sql);
        var plain = new ArrayList<@Nullable Object>();
        parameters.forEach(parameter -> plain.add(given.plain(parameter)));
        PendingWrites.add(dsl, new PendingWrites.Write(sql, plain, translation));
    }

    private Object[] values(Given given) {
        if (writes) {
            WritesInsideTransactions.demand(sql);
        }
        return parameters.stream().map(given::value).toArray();
    }
}
