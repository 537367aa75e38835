package fr.guichet.persistence.clientfile;

import fr.guichet.application.PageRequest;
import fr.guichet.application.clientfile.SearchedWords;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.persistence.PostgresTestDatabase;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Looks for clients among 100 000 with a dog each, beside reading one file by its id. Not a test: {@code benchmarks/README.md}
 * says how to run it.
 */
class ClientSearchMeasure {

    private static final int WARM_UP = 20;
    private static final int CALLS = 60;

    private static final String CLIENTS = """
        insert into client_file (id, status, first_name, last_name, email, phone, created_at, version)
        select gen_random_uuid(), 'PRELIMINARY',
               (array['Léa', 'Hélène', 'Jean-Pierre', 'Inès', 'Zoé', 'Théo', 'Maël', 'Chloé'])[1 + i % 8],
               initcap(translate(substr(md5(i::text), 1, 7), '0123456789', 'aeiouymnrs')),
               'client' || i || '@example.org', '+336' || lpad(i::text, 8, '0'),
               timestamptz '2026-01-01' + i * interval '1 minute', 0
        from generate_series(1, 100000) as i
        """;
    private static final String DOGS = """
        insert into dog (id, client_file_id, ordinal, name, breed, chip)
        select gen_random_uuid(), id, 0, (array['Moka', 'Rex', 'Éclair', 'Nala', 'Oslo'])[1 + row_number % 5],
               'Berger', '25026' || lpad(row_number::text, 10, '0')
        from (select id, row_number() over (order by created_at) from client_file) as numbered
        """;

    @Test
    void print_a_line_for_each_way_to_look() {
        try (var database = PostgresTestDatabase.create()) {
            var dsl = database.dsl();
            database.transactions().run(() -> {
                dsl.execute(CLIENTS);
                dsl.execute(DOGS);
            });
            dsl.execute("vacuum analyze client_file");
            dsl.execute("vacuum analyze dog");
            var files = new JooqClientFiles(database.dsl());
            var list = new JooqClientList(database.dsl());
            var some = list.find(SearchedWords.of("client54321@"), PageRequest.first())
                    .entries()
                    .getFirst();
            var one = median(() -> files.find(some.id()));
            print("one file by its id", 1, one, one);
            searches(some).forEach((label, typed) -> {
                var words = SearchedWords.of(typed);
                var total = list.find(words, PageRequest.first()).total();
                print(label, total, median(() -> list.find(words, PageRequest.first())), one);
            });
        }
    }

    private static Map<String, String> searches(ClientFile some) {
        var searches = new LinkedHashMap<String, String>();
        searches.put("e-mail address", "client54321@example.org");
        searches.put("telephone", "06 00 05 43 21");
        searches.put("chip", "250 260 000 054 321");
        searches.put("last name", some.name().last());
        searches.put("first and last name", some.name().full());
        searches.put("last name and dog", some.name().last() + " eclair");
        searches.put("dog's name, a fifth of all", "moka");
        searches.put("first name, an eighth of all", "helene");
        searches.put("two letters", "zo");
        searches.put("nothing: all, first page", "");
        return searches;
    }

    private static long median(Runnable call) {
        var nanos = new long[CALLS];
        for (var i = -WARM_UP; i < CALLS; i++) {
            var start = System.nanoTime();
            call.run();
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        return nanos[CALLS / 2] / 1000;
    }

    private static void print(String label, long found, long micros, long one) {
        System.out.printf(
                Locale.ROOT,
                "%-32s %7d found %8d µs %7.1f times one file%n",
                label,
                found,
                micros,
                micros / (double) Math.max(1, one));
    }
}
