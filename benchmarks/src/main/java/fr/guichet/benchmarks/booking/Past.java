package fr.guichet.benchmarks.booking;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What a table of appointments holds after many years, and whether it holds what it must not. */
final class Past {

    /** Every hour until today, of each practitioner with a client who comes to nobody else. */
    private static final List<String> APPOINTMENTS = List.of(
            // Row by row three million references would be checked.
            "set session_replication_role = replica",
            "alter table appointment drop constraint appointment_keeps_the_gap,"
                    + " drop constraint appointment_leaves_client_free",
            """
            insert into appointment
            select (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-' || right(p::text, 12))::uuid, p, c, p,
                   s, s + interval '45 minutes', 10, tstzrange(s, s + interval '55 minutes'), 'BOOKED', null, c, 0, 0
            from generate_series(1, %1$d) n, unnest('%2$s'::uuid[], '%3$s'::uuid[]) pairs (p, c),
                 lateral (select date_trunc('day', now()) - n * interval '1 hour' as s)
            """,
            "alter table appointment add %4$s",
            "alter table appointment add %5$s",
            "set session_replication_role = origin",
            "vacuum analyze appointment");

    private static final String GAPS = """
            select count(*) from (
                select start_at < lag(end_at + make_interval(mins => gap_minutes))
                                  over (partition by practitioner_id order by start_at, id) as collides
                from appointment where state <> 'CANCELLED') pairs
            where collides
            """;

    private static final String CLIENTS = """
            select count(*) from (
                select start_at < lag(end_at) over (partition by client_id order by start_at, id) as collides
                from appointment where state <> 'CANCELLED') pairs
            where collides
            """;

    private static final String CONSTRAINT =
            "select 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where conname = '%s'";

    private Past() {}

    /** Lays so many appointments behind each practitioner. */
    static void lay(Connection database, List<UUID> practitioners, List<UUID> clients, int each) throws SQLException {
        var gap = text(database, CONSTRAINT.formatted("appointment_keeps_the_gap"));
        var client = text(database, CONSTRAINT.formatted("appointment_leaves_client_free"));
        try (var statement = database.createStatement()) {
            for (var step : APPOINTMENTS) {
                statement.execute(step.formatted(
                        each,
                        database.createArrayOf("uuid", practitioners.toArray()),
                        database.createArrayOf("uuid", clients.toArray()),
                        gap,
                        client));
            }
        }
    }

    /** How many appointments collide with the one before them, on the practitioner's side or the client's. */
    static long collisions(Connection database) throws SQLException {
        return Long.parseLong(text(database, GAPS)) + Long.parseLong(text(database, CLIENTS));
    }

    static String text(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
