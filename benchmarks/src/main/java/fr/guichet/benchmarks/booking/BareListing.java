package fr.guichet.benchmarks.booking;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Reads over plain JDBC what a list of slots is made of, and makes none of it. */
record BareListing(String name, Program program, List<UUID> practitioners, Days days, List<String> texts)
        implements Form {

    /** The forms it can take, of which the best counts. */
    static List<Form> all(Program program, List<UUID> practitioners, Days days) {
        return List.of(
                new BareListing("six statements", program, practitioners, days, AgendaStatements.plain()),
                new BareListing(
                        "six statements in one round trip",
                        program,
                        practitioners,
                        days,
                        Bare.together(AgendaStatements.plain())),
                new BareListing("one statement", program, practitioners, days, List.of(AgendaStatements.nested())));
    }

    @Override
    public Worker worker() throws SQLException {
        var connection = program.connect();
        var bare = new Bare(connection, texts);
        return new Worker() {
            @Override
            public void act() throws SQLException {
                bare.run(Map.of(
                        "practitioner",
                        practitioners.get(ThreadLocalRandom.current().nextInt(practitioners.size())),
                        "first",
                        days.first(),
                        "last",
                        days.last(),
                        "from",
                        days.from(),
                        "to",
                        days.to()));
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }
}
