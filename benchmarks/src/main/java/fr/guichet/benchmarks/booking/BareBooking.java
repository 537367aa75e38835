package fr.guichet.benchmarks.booking;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Reads and writes over plain JDBC the rows of a booking, and decides, renders and signs nothing. */
record BareBooking(
        String name, Program program, Clients clients, Openings openings, Letters letters, List<String> texts)
        implements Form {

    private static final String LOCKS = """
            select pg_advisory_xact_lock(hashtextextended(name, 0))
            from (select :practitioner::text as name union all select :file::text order by 1) names
            """;

    private static final String CLIENT = """
            select f.id, f.account_id, f.first_name, f.last_name, f.email, f.phone, a.channel,
                   (select json_agg(json_build_array(b.id, b.start_at, b.end_at, b.gap_minutes)) from appointment b
                    where b.client_id = f.id and b.state <> 'CANCELLED'
                    and b.start_at > :now::timestamptz - interval '1 day' and b.end_at > :now) as diary
            from client_file f left join account a on a.id = f.account_id
            where f.account_id = :account
            """;

    private static final String PRACTICE = "select * from practice";

    private static final String APPOINTMENT = """
            with stored as (
                insert into appointment values (:id, :practitioner, :file, :practitioner, :start, :end, 10,
                                                tstzrange(:start, :free), 'BOOKED', null, :account, 0, 0))
            insert into appointment_event values (:id, 0, 'BOOKED', :account, :now, null, null, :start, :end, false, null)
            """;

    private static final String MESSAGES = """
            insert into message
                (id, message_id, kind, channel, recipient_name, recipient_address, subject, body_text, body_html,
                 calendar_method, calendar_body, created_at, state, attempts, queued_at, version, recipient_id, about) values
            (:letter1, :letter1::text, 'APPOINTMENT_BOOKED', 'EMAIL', 'Camille Numéro 1', 'camille1@example.org', :subject1, :text1,
             :html1, 'REQUEST', :calendar1, :now, 'QUEUED', 0, :now, 0, :account, array[:id]::uuid[]),
            (:letter2, :letter2::text, 'APPOINTMENT_BOOKED', 'EMAIL', 'Camille Numéro 2', 'camille2@example.org', :subject2, :text2,
             :html2, 'REQUEST', :calendar2, :now, 'QUEUED', 0, :now, 0, :practitioner, array[:id]::uuid[])
            """;

    private static final String TASKS = """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            values ('bare-delivery', :letter1::text, 'infinity', false, 1), ('bare-delivery', :letter2::text, 'infinity', false, 1)
            """;

    /** The forms it can take, of which the best counts. */
    static List<Form> all(Program program, Clients clients, Openings openings, Letters letters) {
        // The lock comes with a statement of its own, or what follows would not see what its last holder stored.
        var plain = Stream.of(
                        Stream.of(LOCKS),
                        AgendaStatements.plain().stream(),
                        Stream.of(CLIENT, PRACTICE, APPOINTMENT, MESSAGES, TASKS))
                .flatMap(it -> it)
                .toList();
        var nested = List.of(LOCKS, AgendaStatements.nested(), CLIENT, PRACTICE, APPOINTMENT, MESSAGES, TASKS);
        var six = List.of(
                "begin;" + LOCKS,
                AgendaStatements.nested() + ";" + CLIENT + ";" + PRACTICE,
                APPOINTMENT,
                MESSAGES,
                TASKS,
                "commit");
        return List.of(
                new BareBooking("six statements", program, clients, openings, letters, six),
                new BareBooking("one round trip", program, clients, openings, letters, Bare.together(plain)),
                new BareBooking(
                        "one round trip, agenda as JSON", program, clients, openings, letters, Bare.together(nested)));
    }

    /** What is written to both sides, as the program wrote it to others. */
    record Letters(Letter client, Letter practitioner) {

        static Letters of(Connection database) throws SQLException {
            return new Letters(Letter.of(database, "%Votre%"), Letter.of(database, "%Nouveau%"));
        }
    }

    record Letter(String subject, String text, String html, String calendar) {

        private static Letter of(Connection database, String subject) throws SQLException {
            try (var statement = database.prepareStatement(
                    "select subject, body_text, body_html, calendar_body from message where subject like ? limit 1")) {
                statement.setString(1, subject);
                try (var row = statement.executeQuery()) {
                    row.next();
                    return new Letter(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
                }
            }
        }
    }

    @Override
    public Worker worker() throws SQLException {
        var connection = program.connect();
        var bare = new Bare(connection, texts);
        var people = clients.succession();
        return new Worker() {
            @Override
            public void act() throws SQLException {
                bare.run(values(people.next(), openings.next()));
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    private Map<String, Object> values(Clients.Client client, Openings.Opening opening) {
        var start = Days.utc(opening.start());
        var day = start.toLocalDate();
        var values = new HashMap<String, Object>();
        values.put("practitioner", opening.practitioner());
        values.put("account", client.account());
        values.put("file", client.file());
        values.put("id", timeOrdered());
        values.put("start", start);
        values.put("end", start.plus(Grid.SESSION));
        values.put("free", start.plus(Grid.SESSION).plus(Grid.GAP));
        values.put("first", day.minusDays(1));
        values.put("last", day.plusDays(1));
        values.put("from", start.minusDays(2));
        values.put("to", start.plusDays(2));
        values.put("now", Instant.now().atOffset(ZoneOffset.UTC));
        put(values, 1, letters.client());
        put(values, 2, letters.practitioner());
        return values;
    }

    private static void put(Map<String, Object> values, int number, Letter letter) {
        values.put("letter" + number, timeOrdered());
        values.put("subject" + number, letter.subject());
        values.put("text" + number, letter.text());
        values.put("html" + number, letter.html());
        values.put("calendar" + number, letter.calendar());
    }

    /** A UUIDv7, as the program makes them: random ones would make the indexes work more. */
    private static UUID timeOrdered() {
        var random = ThreadLocalRandom.current();
        return new UUID(
                (System.currentTimeMillis() << 16) | 0x7000 | random.nextInt(0x1000),
                (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }
}
