package fr.guichet.benchmarks.booking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Statements with named parameters over plain JDBC, sent one by one or in one round trip. */
final class Bare implements AutoCloseable {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):(\\w+)");

    private final List<Trip> trips = new ArrayList<>();

    private record Trip(PreparedStatement statement, List<String> parameters) {}

    /** Each of the texts, of one or more statements, is a round trip. */
    Bare(Connection connection, List<String> texts) throws SQLException {
        for (var text : texts) {
            var parameters = PARAMETER
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            var statement =
                    connection.prepareStatement(PARAMETER.matcher(text).replaceAll(Matcher.quoteReplacement("?")));
            trips.add(new Trip(statement, parameters));
        }
    }

    /** Makes one text of many statements. */
    static List<String> together(List<String> statements) {
        return List.of(statements.stream().collect(Collectors.joining(";\n")));
    }

    /** Runs them all and reads whatever they return. */
    void run(Map<String, Object> values) throws SQLException {
        for (var trip : trips) {
            var number = 1;
            for (var parameter : trip.parameters()) {
                trip.statement().setObject(number++, values.get(parameter));
            }
            var rows = trip.statement().execute();
            while (rows || trip.statement().getUpdateCount() >= 0) {
                if (rows) {
                    read(trip.statement());
                }
                rows = trip.statement().getMoreResults();
            }
        }
    }

    private static void read(PreparedStatement statement) throws SQLException {
        try (var found = statement.getResultSet()) {
            var columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                for (var i = 1; i <= columns; i++) {
                    found.getString(i);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (var trip : trips) {
            trip.statement().close();
        }
    }
}
