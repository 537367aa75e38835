package fr.guichet.bootstrap.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.domain.account.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DisplayName(
        "issue 3: a canary NIR, password and link are found in no log and in no dump of the database, nor a person in a log")
class CanariesTest {

    private static final String TYPED_WRONG = "Faux-Canari-Rouge-9";
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final RunningProgram program = RunningProgram.shared();
    private final Api anyone = program.api();
    private final Everything log = new Everything();

    @BeforeEach
    void listen() {
        log.setContext(ROOT.getLoggerContext());
        log.start();
        ROOT.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        ROOT.detachAppender(log);
    }

    @Test
    void people_go_through_the_whole_program_and_leave_no_trace_but_where_they_belong() throws Exception {
        var people = new People(program);
        var email = RunningProgram.newAddress("merle.canari");
        var practitioner = program.someone(Role.PRACTITIONER);
        var dossier = new HashMap<String, Object>(Childminders.dossier(email, "photo"));
        dossier.put("prenom", "Merlinette");
        dossier.put("nom", "CANARISSIME");
        dossier.put("telephone", "06 47 55 44 33");
        var nir = Childminders.lastNir();

        var userId = anyone.postForm("/auth/register", dossier, Map.of("photo", People.picture()))
                .expect(201)
                .text("userId");
        program.someone(Role.MANAGER)
                .api()
                .patch("/users/" + userId + "/valider", Map.of())
                .expect(200);
        var link = People.linkIn(program.awaitEmail(email, "a été validé"));
        anyone.get("/auth/verify-token?token=" + link).expect(200);
        people.withPassword(userId, email);
        anyone.get("/auth/verify-token?token=" + link).expect(404, "LIEN_INVALIDE");
        var tokens = anyone.post("/auth/login", Map.of("email", email, "password", People.PASSWORD))
                .expect(200);
        anyone.post("/auth/login", Map.of("email", email, "password", TYPED_WRONG))
                .expect(401);
        anyone.post("/auth/forgot-password", Map.of("email", email)).expect(202);
        anyone.post("/auth/refresh", Map.of("refresh_token", tokens.text("refresh_token")))
                .expect(200);
        anyone.post("/auth/refresh", Map.of("refresh_token", tokens.text("refresh_token")))
                .expect(401);
        anyone.as(tokens.text("access_token") + "x").get("/users/me").expect(401);
        var person = new People.Visitor(userId, email, anyone.signIn(email, People.PASSWORD));
        people.book(person.api(), practitioner, "Objet-canarissime");
        program.awaitEmail(email, "endez-vous");
        program.administrator().get("/users/" + userId + "/nir").expect(200);
        People.exported(person.api());
        var feed =
                person.api().post("/users/me/calendrier", Map.of()).expect(200).text("url");
        var secret = feed.substring(feed.lastIndexOf('/') + 1).replace(".ics", "");
        anyone.download("/calendriers/" + secret + ".ics");
        anyone.post("/auth/register", wrong(dossier)).expect(400);
        program.administrator().get("/users/" + email + "/nir");
        sameAtOnce();

        var secrets = new ArrayList<>(List.of(
                nir,
                spaced(nir),
                People.PASSWORD,
                TYPED_WRONG,
                link,
                tokens.text("refresh_token"),
                tokens.text("access_token"),
                secret));
        var dump = Dump.of(program.database().dataSource());
        assertThat(secrets).allSatisfy(word -> assertThat(dump.tablesWith(word)).isEmpty());
        assertThat(dump.tablesWith("CANARISSIME")).as("the dump is one").contains("account");

        secrets.addAll(List.of(
                email,
                "Merlinette",
                "CANARISSIME",
                "06 47 55 44 33",
                "0647554433",
                "33647554433",
                "Objet-canarissime",
                "simultane.canari",
                "SIMULTANÉE"));
        assertThat(secrets).allSatisfy(word -> assertThat(log.linesWith(word)).isEmpty());
    }

    /** Of many who register with one address, some are refused by the database, which quotes rows where it is let. */
    private void sameAtOnce() throws Exception {
        var email = RunningProgram.newAddress("simultane.canari");
        var together = new CyclicBarrier(8);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        together.await();
                        return anyone.post(
                                        "/auth/register",
                                        Map.of(
                                                "role", "parent",
                                                "email", email,
                                                "prenom", "Claire",
                                                "nom", "SIMULTANÉE",
                                                "telephone", "06 47 55 44 33"))
                                .status();
                    })
                    .toList();
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isIn(201, 409);
            }
        }
    }

    private static Map<String, ?> wrong(Map<String, ?> dossier) {
        var wrong = new HashMap<String, Object>(dossier);
        wrong.put("nb_max_enfants", "Merlinette");
        wrong.put("code_postal", "CANARISSIME");
        return wrong;
    }

    /** As the document writes numbers. */
    private static String spaced(String nir) {
        return String.join(
                " ",
                nir.substring(0, 1),
                nir.substring(1, 3),
                nir.substring(3, 5),
                nir.substring(5, 7),
                nir.substring(7, 10),
                nir.substring(10, 13),
                nir.substring(13));
    }

    /** All that is logged, with the reasons behind it. */
    private static final class Everything extends AppenderBase<ILoggingEvent> {

        private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage() + " " + event.getMDCPropertyMap());
            for (@Nullable IThrowableProxy thrown = event.getThrowableProxy();
                    thrown != null;
                    thrown = thrown.getCause()) {
                lines.add(String.valueOf(thrown.getMessage()));
            }
        }

        List<String> linesWith(String word) {
            return lines.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)))
                    .toList();
        }
    }
}
