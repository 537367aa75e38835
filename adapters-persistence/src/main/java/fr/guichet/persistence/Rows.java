package fr.guichet.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What statements that were sent together have found, one result after the other. */
public final class Rows {

    private final PreparedStatement statement;
    private boolean begun;

    Rows(PreparedStatement statement) {
        this.statement = statement;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Reader<T> {

        T read(Row row) throws SQLException;
    }

    /** All rows of the next result. */
    public <T> List<T> all(Reader<T> reader) throws SQLException {
        try (var found = next()) {
            var rows = new ArrayList<T>();
            while (found.next()) {
                rows.add(reader.read(new Row(found)));
            }
            return rows;
        }
    }

    /** The first row of the next result, or none. */
    public <T> Optional<T> first(Reader<T> reader) throws SQLException {
        try (var found = next()) {
            return found.next() ? Optional.of(reader.read(new Row(found))) : Optional.empty();
        }
    }

    /** Leaves the next result aside. */
    public void skip() throws SQLException {
        next().close();
    }

    private ResultSet next() throws SQLException {
        if (begun) {
            statement.getMoreResults();
        }
        begun = true;
        var found = statement.getResultSet();
        if (found == null) {
            throw new IllegalStateException("there are fewer results than were asked for");
        }
        return found;
    }

    /** One row, whose columns are taken in the order of the select; null where the column is. */
    public static final class Row {

        private final ResultSet row;
        private int column;

        Row(ResultSet row) {
            this.row = row;
        }

        public UUID uuid() throws SQLException {
            return row.getObject(++column, UUID.class);
        }

        public UUID[] uuids() throws SQLException {
            return (UUID[]) row.getArray(++column).getArray();
        }

        public String text() throws SQLException {
            return row.getString(++column);
        }

        public Integer integer() throws SQLException {
            return row.getObject(++column, Integer.class);
        }

        public Long count() throws SQLException {
            return row.getObject(++column, Long.class);
        }

        public Boolean truth() throws SQLException {
            return row.getObject(++column, Boolean.class);
        }

        public LocalDate date() throws SQLException {
            return row.getObject(++column, LocalDate.class);
        }

        public LocalTime time() throws SQLException {
            return row.getObject(++column, LocalTime.class);
        }

        /** Of a column that is never null. */
        public Instant instant() throws SQLException {
            return row.getObject(++column, OffsetDateTime.class).toInstant();
        }
    }
}
