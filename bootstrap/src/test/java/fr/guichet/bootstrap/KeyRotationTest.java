package fr.guichet.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fr.guichet.bootstrap.clientfile.Paper;
import fr.guichet.persistence.PostgresTestDatabase;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("A sealing key is changed, and nothing is lost when the old one is given up (spec A8)")
class KeyRotationTest {

    private static final String ADMINISTRATOR = "admin@guichet.example";
    private static final String PASSWORD = "Premier-jour-1";
    private static final String NEW_PASSWORD = "Second-jour-2";
    private static final String NIR = "255081416802538";
    private static final Map<String, ?> MARIE = Map.ofEntries(
            Map.entry("role", "assistante_maternelle"),
            Map.entry("email", "marie.dubois@ptits-pas.fr"),
            Map.entry("prenom", "Marie"),
            Map.entry("nom", "DUBOIS"),
            Map.entry("telephone", "0696345678"),
            Map.entry("adresse", "25 Rue de la République"),
            Map.entry("code_postal", "95870"),
            Map.entry("ville", "Bezons"),
            Map.entry("date_naissance", "1980-06-08"),
            Map.entry("ville_naissance", "Bezons"),
            Map.entry("pays_naissance", "FR"),
            Map.entry("nir", NIR),
            Map.entry("numero_agrement", "AGR-2019-095001"),
            Map.entry("date_agrement", "2019-09-01"),
            Map.entry("nb_max_enfants", 4),
            Map.entry("cgu_acceptees", true));

    private final String oldKey = key();
    private final String newKey = key();
    private final String hashKey = key();

    @TempDir
    private Path folder;

    @Test
    void what_the_old_key_sealed_opens_with_the_new_one_alone() {
        var mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        try (var database = PostgresTestDatabase.create()) {
            String token;
            String marie;
            String feed;
            String signed;
            // No mail server yet: the link to a first password waits, sealed.
            try (var program = program(database, oldKey, 1)) {
                var anyone = api(program);
                anyone.signIn(ADMINISTRATOR, PASSWORD)
                        .post(
                                "/auth/change-password",
                                Map.of(
                                        "password", PASSWORD,
                                        "new_password", NEW_PASSWORD,
                                        "new_password_confirmation", NEW_PASSWORD))
                        .expect(204);
                token = anyone.post("/auth/login", Map.of("email", ADMINISTRATOR, "password", NEW_PASSWORD))
                        .expect(200)
                        .text("access_token");
                var administrator = anyone.as(token);
                marie = anyone.post("/auth/register", MARIE).expect(201).text("userId");
                administrator.patch("/users/" + marie + "/valider", Map.of()).expect(200);
                assertThat(nir(administrator, marie)).isEqualTo(NIR);
                feed = administrator
                        .get("/users/me/calendrier")
                        .expect(200)
                        .body()
                        .toString();
                signed = Paper.sign(
                        administrator,
                        administrator
                                .post("/clients", Map.of("prenom", "Léa", "nom", "PETIT", "telephone", "0612345678"))
                                .expect(201)
                                .text("id"));
                assertThat(isIntact(administrator, signed)).isTrue();
            }
            assertThat(sealedWith(database)).hasSizeGreaterThanOrEqualTo(5);
            var before = sealedWith(database).stream().distinct().toList();
            assertThat(before).hasSize(1);

            try (var program = program(database, newKey + "," + oldKey, 1)) {
                assertThat(nir(api(program).as(token), marie)).isEqualTo(NIR);
                assertThat(sealedWith(database)).doesNotContainAnyElementsOf(before);
                assertThat(sealedWith(database).stream().distinct()).hasSize(1);
                assertThat(isIntact(api(program).as(token), signed)).isTrue();
            }

            mail.start();
            try (var program = program(database, newKey, mail.getSmtp().getPort())) {
                var administrator = api(program).as(token);
                assertThat(nir(administrator, marie)).isEqualTo(NIR);
                assertThat(isIntact(administrator, signed)).isTrue();
                assertThat(administrator
                                .get("/users/me/calendrier")
                                .expect(200)
                                .body()
                                .toString())
                        .isEqualTo(feed);
                var waiting = administrator
                        .get("/messages")
                        .expect(200)
                        .elements()
                        .map(message -> message.path("id").asString())
                        .toList();
                assertThat(waiting).isNotEmpty();
                for (var message : waiting) {
                    administrator.post("/messages/" + message + "/renvoyer", Map.of());
                }
                assertThat(mail.waitForIncomingEmail(20_000, 1)).isTrue();
                assertThat(GreenMailUtil.getWholeMessage(mail.getReceivedMessages()[0]))
                        .contains("create-password?token=3D");
            }
        } finally {
            mail.stop();
        }
    }

    private ConfigurableApplicationContext program(PostgresTestDatabase database, String keys, int mailPort) {
        return new SpringApplicationBuilder(Guichet.class)
                .registerShutdownHook(false)
                .run(
                        "--server.port=0",
                        "--guichet.data-dir=" + folder,
                        "--guichet.secrets.sealing-keys=" + keys,
                        "--guichet.secrets.hash-key=" + hashKey,
                        "--guichet.first-administrator.email=" + ADMINISTRATOR,
                        "--guichet.first-administrator.password=" + PASSWORD,
                        "--spring.mail.host=localhost",
                        "--spring.mail.port=" + mailPort,
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password());
    }

    /** The mark of the key of every sealed value in the database. */
    private static List<String> sealedWith(PostgresTestDatabase database) {
        var marks = new ArrayList<String>();
        for (var column : List.of(
                "childminder_nir.sealed",
                "signing_key.sealed_private",
                "calendar_feed.sealed_secret",
                "signed_conditions.seal",
                "message.secret")) {
            var at = column.indexOf('.');
            var name = column.substring(at + 1);
            var found = database.dsl()
                    .fetch("select encode(substring(" + name + " from 1 for 5), 'hex') from " + column.substring(0, at)
                            + " where " + name + " is not null")
                    .map(row -> String.valueOf(row.get(0)));
            assertThat(found).as(column).isNotEmpty();
            marks.addAll(found);
        }
        return marks;
    }

    private static boolean isIntact(Api administrator, String document) {
        return administrator
                .get("/documents/" + document + "/verification")
                .expect(200)
                .body()
                .path("integre")
                .asBoolean();
    }

    private static String nir(Api administrator, String childminder) {
        return administrator
                .get("/users/" + childminder + "/nir")
                .expect(200)
                .text("nir")
                .replace(" ", "");
    }

    private static Api api(ConfigurableApplicationContext program) {
        return Api.anonymous(Integer.parseInt(program.getEnvironment().getRequiredProperty("local.server.port")));
    }

    private static String key() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
