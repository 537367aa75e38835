package fr.guichet.benchmarks.booking;

import fr.guichet.benchmarks.booking.Clients.Client;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Who lives in the database of the measurement: practitioners as the program makes them, clients with open sessions. */
final class Town {

    private static final int AT_A_TIME = 32;
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    /** People, by their number in a series; the series keep their ids apart. */
    private static final String PEOPLE = """
            insert into account (id, role, status, email, first_name, last_name, phone, created_at, email_confirmed_at, version)
            select (?::text || lpad(to_hex(n), 12, '0'))::uuid, ?, 'ACTIVE', ?::text || n || '@example.org',
                   'Camille', 'Numéro ' || n, '+33612345678', now(), now(), 0
            from generate_series(0, ? - 1) n
            """;

    /** What {@code OpenAgenda} makes, open as far ahead as can be. */
    private static final String AGENDAS = """
            with open as (
                insert into agenda
                select id, 10, null, %1$d, 0, 0, 10, false from account where role = 'PRACTITIONER'
                returning practitioner_id as id),
            period as (
                insert into opening_period select id, '1970-01-01', null from open),
            hours as (
                insert into opening_range
                select id, '1970-01-01', weekday, opens, closes
                from open, generate_series(1, 5) weekday,
                     (values (time '09:00', time '12:30'), (time '13:30', time '17:00')) hours (opens, closes)),
            service as (
                insert into service
                select id, 'Séance', 45, true, row_number() over (), 0 from open)
            insert into service_offer select id, id from open
            """.formatted(Grid.HORIZON_DAYS);

    private static final String FILES = """
            insert into client_file (id, account_id, status, first_name, last_name, email, phone, created_at, version)
            select id, id, 'PRELIMINARY', first_name, last_name, email, phone, created_at, 0 from account where role = 'CLIENT'
            """;

    /** Sessions whose refresh tokens are known here, because signing in by password costs a fifth of a second each. */
    private static final String SESSIONS = """
            with opened as (
                insert into login_session (id, account_id, opened_at, expires_at)
                select id, id, now(), now() + interval '1 day' from unnest(?::uuid[]) id)
            insert into refresh_token (token_hash, session_id, issued_at)
            select hash, id, now() from unnest(?::text[], ?::uuid[]) made (hash, id)
            """;

    /** Every fourth start of the next 61 days, each practitioner with a client who comes to nobody else. */
    private static final String BOOKED = """
            insert into appointment
            select gen_random_uuid(), p, c, p, s, s + interval '45 minutes', 10,
                   tstzrange(s, s + interval '55 minutes'), 'BOOKED', null, c, 0, 0
            from unnest(?::uuid[], ?::uuid[]) pairs (p, c), unnest(?::timestamptz[]) s
            """;

    private Town() {}

    static List<UUID> practitioners(Connection database, int count) throws SQLException {
        people(database, Series.PRACTITIONERS, count);
        try (var statement = database.createStatement()) {
            statement.execute(AGENDAS);
        }
        return Series.PRACTITIONERS.ids(0, count);
    }

    static void clients(Connection database, int count) throws SQLException {
        people(database, Series.CLIENTS, count);
        try (var statement = database.createStatement()) {
            statement.execute(FILES);
            statement.execute("analyze");
        }
    }

    private static void people(Connection database, Series series, int count) throws SQLException {
        try (var statement = database.prepareStatement(PEOPLE)) {
            statement.setString(1, series.prefix);
            statement.setString(2, series.role);
            statement.setString(3, series.name());
            statement.setInt(4, count);
            statement.execute();
        }
    }

    static void book(Connection database, List<UUID> practitioners, List<UUID> clients, Grid grid) throws SQLException {
        var starts = IntStream.range(0, grid.size())
                .filter(i -> i % 4 == 0)
                .mapToObj(i -> Days.utc(grid.start(i)))
                .toArray(OffsetDateTime[]::new);
        try (var statement = database.prepareStatement(BOOKED)) {
            statement.setArray(1, database.createArrayOf("uuid", practitioners.toArray()));
            statement.setArray(2, database.createArrayOf("uuid", clients.toArray()));
            statement.setArray(3, database.createArrayOf("timestamptz", starts));
            statement.execute();
        }
    }

    /** Has them signed in by the program. */
    static List<Client> signedIn(Connection database, int port, List<UUID> clients) throws Exception {
        var tokens = clients.stream()
                .map(id -> "grt_" + (id + "-" + id).substring(0, 43))
                .toList();
        try (var statement = database.prepareStatement(SESSIONS)) {
            var ids = database.createArrayOf("uuid", clients.toArray());
            statement.setArray(1, ids);
            statement.setArray(
                    2,
                    database.createArrayOf(
                            "text", tokens.stream().map(Town::sha256).toArray()));
            statement.setArray(3, ids);
            statement.execute();
        }
        var signedIn = new ArrayList<Client>();
        try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            var shares = IntStream.range(0, AT_A_TIME)
                    .<Callable<List<Client>>>mapToObj(share -> () -> signedIn(port, clients, tokens, share))
                    .toList();
            for (var share : threads.invokeAll(shares)) {
                signedIn.addAll(share.get());
            }
        }
        return signedIn;
    }

    private static List<Client> signedIn(int port, List<UUID> clients, List<String> tokens, int share)
            throws Exception {
        var signedIn = new ArrayList<Client>();
        try (var line = new HttpLine(port)) {
            for (var i = share; i < clients.size(); i += AT_A_TIME) {
                var body = "{\"refresh_token\":\"" + tokens.get(i) + "\"}";
                var status = line.send(HttpLine.post("/api/v1/auth/refresh", "", body));
                var token = ACCESS_TOKEN.matcher(line.body());
                if (status != 200 || !token.find()) {
                    throw new IllegalStateException(status + " instead of 200: " + line.body());
                }
                signedIn.add(new Client(clients.get(i), clients.get(i), token.group(1)));
            }
        }
        return signedIn;
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** People whose ids begin alike. */
    enum Series {
        PRACTITIONERS("PRACTITIONER", "00000000-0000-7000-8000-"),
        CLIENTS("CLIENT", "00000000-0000-7000-9000-");

        private final String role;
        private final String prefix;

        Series(String role, String prefix) {
            this.role = role;
            this.prefix = prefix;
        }

        List<UUID> ids(int from, int to) {
            return IntStream.range(from, to)
                    .mapToObj(n -> UUID.fromString(prefix + "%012x".formatted(n)))
                    .toList();
        }
    }
}
