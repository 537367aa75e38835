package fr.guichet.benchmarks.booking;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Books and lists slots over HTTP, and beside it reads and writes the same rows over plain JDBC, in turn on the same
 * server. README.md says how to run it and how to read it.
 */
public final class BookingLoad {

    private static final int PRACTITIONERS = 200;
    private static final int CLIENTS_AT_A_TIME = 32;
    private static final int FEW_CLIENTS = 8;
    private static final int ONE_AGENDA_ROUNDS = 6;
    private static final int WARM_UP_ROUNDS = 30;

    private final Program program;
    private final Connection database;
    private final Duration round;
    private final PrintStream out;

    private BookingLoad(Program program, Connection database, Duration round, PrintStream out) {
        this.program = program;
        this.database = database;
        this.round = round;
        this.out = out;
    }

    /**
     * Measures.
     *
     * @param arguments the built jar; then, for a quick look, how many milliseconds a round takes (2000) and how many
     *     appointments lie behind the agendas in the end (1000000); then options for the program's JVM
     */
    public static void main(String[] arguments) throws Exception {
        var jar = Path.of(arguments[0]);
        var round = Duration.ofMillis(arguments.length > 1 ? Long.parseLong(arguments[1]) : 2000);
        var past = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1_000_000;
        var options = List.of(arguments).subList(Math.min(3, arguments.length), arguments.length);
        try (var program = Program.start(jar, options);
                var database = program.connect()) {
            new BookingLoad(program, database, round, System.out).measure(past);
        }
    }

    private void measure(int past) throws Exception {
        var everyone = Town.practitioners(database, PRACTITIONERS + ONE_AGENDA_ROUNDS);
        var practitioners = everyone.subList(0, PRACTITIONERS);
        var others = everyone.subList(PRACTITIONERS, everyone.size()).iterator();
        var perRound = (int) Math.max(100, round.toMillis() / 4);
        var own = PRACTITIONERS;
        var signedIn = own + perRound * 25;
        var last = signedIn + perRound * 25;
        Town.clients(database, last);
        var regulars = Town.Series.CLIENTS.ids(0, own);
        Town.book(database, practitioners, regulars, Grid.between(1, 60));
        var clients = new Clients(Town.signedIn(database, program.port(), Town.Series.CLIENTS.ids(own, signedIn)));
        var bareClients = new Clients(Town.Series.CLIENTS.ids(signedIn, last).stream()
                .map(id -> new Clients.Client(id, id, ""))
                .toList());
        var openings = new Openings(Grid.between(62, 800), practitioners);

        var booking = new Booking(program.port(), clients, openings);
        var week = new Listing(program.port(), practitioners, Days.week());
        var horizon = new Listing(program.port(), practitioners, Days.horizon());
        warmUp(booking, week, horizon);
        var letters = BareBooking.Letters.of(database);

        out.printf("%n%-44s %8s %9s %9s %8s   %s%n", "", "per s", "p50 ms", "p99 ms", "ratio", "of the rounds");
        var bareWeek = best(BareListing.all(program, practitioners, Days.week()));
        var bareHorizon = best(BareListing.all(program, practitioners, Days.horizon()));
        var bareBooking = best(BareBooking.all(program, bareClients, openings, letters));

        var weekBefore = compare("slots, a week, 32 clients", week, bareWeek, CLIENTS_AT_A_TIME, 3);
        var horizonBefore = compare("slots, 61 days, 32 clients", horizon, bareHorizon, CLIENTS_AT_A_TIME, 3);
        var bookingBefore = compare("booking, 200 agendas, 32 clients", booking, bareBooking, CLIENTS_AT_A_TIME, 5);
        oneAgenda(others, clients, bareClients, letters, bareBooking.name());
        compare("slots, a week, 8 clients", week, bareWeek, FEW_CLIENTS, 3);
        compare("slots, 61 days, 8 clients", horizon, bareHorizon, FEW_CLIENTS, 3);
        compare("booking, 200 agendas, 8 clients", booking, bareBooking, FEW_CLIENTS, 3);

        var before = System.nanoTime();
        Past.lay(database, practitioners, regulars, past / PRACTITIONERS);
        out.printf("%n%d past appointments laid in %.0f s%n", past, (System.nanoTime() - before) / 1e9);
        Round.run(horizon, CLIENTS_AT_A_TIME, round.dividedBy(3));
        var weekAfter = compare("slots, a week, 32 clients, past", week, bareWeek, CLIENTS_AT_A_TIME, 3);
        var horizonAfter = compare("slots, 61 days, 32 clients, past", horizon, bareHorizon, CLIENTS_AT_A_TIME, 3);
        var bookingAfter =
                compare("booking, 200 agendas, 32 clients, past", booking, bareBooking, CLIENTS_AT_A_TIME, 4);
        slower("slots, a week", weekBefore, weekAfter);
        slower("slots, 61 days", horizonBefore, horizonAfter);
        slower("booking", bookingBefore, bookingAfter);
        out.printf(
                "%nappointments stored: %s; that collide: %d%n",
                Past.text(database, "select count(*) from appointment"), Past.collisions(database));
    }

    /**
     * By few at a time, so that the compilers of the program's JVM get their turn; the first thousands of answers are slow
     * ones, and booking has the most to compile.
     */
    private void warmUp(Form booking, Form... listings) throws Exception {
        for (var i = 0; i < WARM_UP_ROUNDS; i++) {
            for (var form : listings) {
                Round.run(form, FEW_CLIENTS, round.dividedBy(4));
            }
            Round.run(booking, FEW_CLIENTS, round.multipliedBy(2));
            calm();
        }
    }

    /** The form that did most in a short while; all of them are printed. */
    private Form best(List<Form> forms) throws Exception {
        record Tried(Form form, Round round) {}
        var tried = new ArrayList<Tried>();
        for (var form : forms) {
            Round.run(form, CLIENTS_AT_A_TIME, round.dividedBy(4));
            tried.add(new Tried(form, Round.run(form, CLIENTS_AT_A_TIME, round.dividedBy(2))));
        }
        for (var one : tried) {
            line("  " + one.form().name(), one.round());
            out.println();
        }
        return tried.stream()
                .max(Comparator.comparingDouble(one -> one.round().perSecond()))
                .orElseThrow()
                .form();
    }

    private record Comparison(Round program, Round bare) {}

    private Comparison compare(String what, Form form, Form bare, int clients, int pairs) throws Exception {
        var programs = new ArrayList<Round>();
        var bares = new ArrayList<Round>();
        for (var i = 0; i < pairs; i++) {
            programs.add(Round.run(form, clients, round));
            calm();
            bares.add(Round.run(bare, clients, round));
        }
        return report(what, bare.name(), programs, bares);
    }

    /** Each round on an agenda of its own, or there would not be slots enough. */
    private void oneAgenda(
            Iterator<UUID> practitioners,
            Clients clients,
            Clients bareClients,
            BareBooking.Letters letters,
            String bareName)
            throws Exception {
        var programs = new ArrayList<Round>();
        var bares = new ArrayList<Round>();
        while (practitioners.hasNext() && programs.size() < 3) {
            var grid = Grid.between(1, Grid.HORIZON_DAYS);
            var first = new Openings(grid, List.of(practitioners.next()));
            var second = new Openings(grid, List.of(practitioners.next()));
            programs.add(Round.run(new Booking(program.port(), clients, first), CLIENTS_AT_A_TIME, round));
            calm();
            var bare = BareBooking.all(program, bareClients, second, letters).stream()
                    .filter(form -> form.name().equals(bareName))
                    .findFirst()
                    .orElseThrow();
            bares.add(Round.run(bare, CLIENTS_AT_A_TIME, round));
        }
        report("booking, one agenda, 32 clients", bareName, programs, bares);
    }

    private Comparison report(String what, String bareName, List<Round> programs, List<Round> bares) {
        var ratios = new ArrayList<Double>();
        for (var i = 0; i < programs.size(); i++) {
            ratios.add(programs.get(i).perSecond() / bares.get(i).perSecond());
        }
        ratios.sort(Comparator.naturalOrder());
        var all = new Comparison(Round.of(programs), Round.of(bares));
        line(what, all.program());
        out.printf(
                Locale.ROOT,
                " %8.2f   %.2f to %.2f%n",
                ratios.get(ratios.size() / 2),
                ratios.getFirst(),
                ratios.getLast());
        line("  bare: " + bareName, all.bare());
        out.println();
        return all;
    }

    private void line(String what, Round done) {
        out.printf(
                Locale.ROOT,
                "%-44s %8.0f %9.2f %9.2f",
                what,
                done.perSecond(),
                done.percentile(0.5),
                done.percentile(0.99));
    }

    private void slower(String what, Comparison before, Comparison after) {
        var program = before.program().perSecond() / after.program().perSecond();
        var bare = before.bare().perSecond() / after.bare().perSecond();
        out.printf(
                Locale.ROOT,
                "%-44s takes %.2f times the time, the bare form %.2f times%n",
                what + ", with the past",
                program,
                bare);
    }

    /** Takes out the messages that a round left waiting, so that whoever comes next has the machine alone. */
    private void calm() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("delete from scheduled_tasks where task_name = 'deliver-message'");
        }
    }
}
