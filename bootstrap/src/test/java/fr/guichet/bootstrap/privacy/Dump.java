package fr.guichet.bootstrap.privacy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/** A database as text, table by table, as whoever gets hold of a backup reads it. */
final class Dump {

    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    private Dump() {}

    static Dump of(DataSource database) {
        var dump = new Dump();
        try (var connection = database.getConnection()) {
            for (var table : columns(connection).keySet()) {
                try (var statement = connection.createStatement();
                        var found = statement.executeQuery("select t::text from " + table + " t")) {
                    var lines = new ArrayList<String>();
                    while (found.next()) {
                        lines.add(found.getString(1));
                    }
                    dump.rows.put(table, lines);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return dump;
    }

    /** The columns of every table of the program. */
    static Map<String, List<String>> columns(Connection connection) throws SQLException {
        var columns = new LinkedHashMap<String, List<String>>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        select c.table_name, c.column_name
                        from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                          and c.table_name <> 'flyway_schema_history'
                        order by c.table_name, c.ordinal_position""")) {
            while (found.next()) {
                columns.computeIfAbsent(found.getString(1), name -> new ArrayList<>())
                        .add(found.getString(2));
            }
        }
        return columns;
    }

    /** The tables that have a row with this text, whatever its case; bytes count as the text that they spell. */
    List<String> tablesWith(String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        var spelt = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return rows.entrySet().stream()
                .filter(table -> table.getValue().stream()
                        .map(row -> row.toLowerCase(Locale.ROOT))
                        .anyMatch(row -> row.contains(wanted) || row.contains(spelt)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
