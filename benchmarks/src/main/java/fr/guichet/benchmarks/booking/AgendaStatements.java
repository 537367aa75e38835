package fr.guichet.benchmarks.booking;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of an agenda that the program reads for a list of slots or a booking. */
final class AgendaStatements {

    private static final String AGENDA = """
            select a.*, p.first_name, p.last_name, p.email, p.phone, p.channel, w.zone
            from agenda a join account p on p.id = a.practitioner_id cross join practice w
            where a.practitioner_id = :practitioner and p.status = 'ACTIVE' and p.role = 'PRACTITIONER'
            """;

    private static final List<String> PARTS = List.of("""
            select p.valid_from, p.valid_until, r.weekday, r.opens_at, r.closes_at
            from opening_period p left join opening_range r using (practitioner_id, valid_from)
            where p.practitioner_id = :practitioner
            """, """
            select e.id, e.day, r.opens_at, r.closes_at
            from day_exception e left join day_exception_range r on r.exception_id = e.id
            where e.practitioner_id = :practitioner and e.day between :first and :last
            """, """
            select id, start_at, end_at, reason from absence
            where practitioner_id = :practitioner and end_at > :from and start_at < :to
            """, """
            select s.id, array_agg(other.practitioner_id), s.name, s.duration_minutes, s.active, s.position, s.version
            from service_offer o join service s on s.id = o.service_id join service_offer other on other.service_id = s.id
            where o.practitioner_id = :practitioner and s.active
            group by s.id order by s.position, s.id
            """, """
            select id, start_at, end_at, gap_minutes from appointment
            where practitioner_id = :practitioner and state <> 'CANCELLED' and occupied && tstzrange(:from, :to)
            """);

    private AgendaStatements() {}

    /** A statement for each kind of row. */
    static List<String> plain() {
        return Stream.concat(Stream.of(AGENDA), PARTS.stream()).toList();
    }

    /** One statement, with what is many as JSON. */
    static String nested() {
        var parts = IntStream.range(0, PARTS.size())
                .mapToObj(i -> ", (select json_agg(part) from (" + PARTS.get(i) + ") part) as part" + i)
                .toList();
        return AGENDA.replace(", w.zone", ", w.zone" + String.join("", parts));
    }
}
