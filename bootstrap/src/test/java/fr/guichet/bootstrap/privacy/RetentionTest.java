package fr.guichet.bootstrap.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.privacy.ApplyRetention;
import fr.guichet.application.privacy.AuditTrail;
import fr.guichet.application.privacy.ExpiringRecords;
import fr.guichet.application.privacy.OldPeople;
import fr.guichet.application.privacy.PersonEraser;
import fr.guichet.application.privacy.Retention;
import fr.guichet.application.registration.IncompleteRegistrations;
import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.domain.account.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec section 6: what was kept long enough goes, and the program says what that was")
class RetentionTest {

    private final RunningProgram program = RunningProgram.shared();
    private final Api anyone = program.api();
    private final People people = new People(program);

    @Test
    void refused_incomplete_and_unconfirmed_registrations_go_and_others_stay() {
        var refused = registered("refusee.retention");
        var manager = program.someone(Role.MANAGER);
        manager.api()
                .patch("/users/" + refused + "/suspendre", Map.of("comment", "Non"))
                .expect(200);
        var incomplete = registered("incomplete.retention");
        var admitted = registered("admise.retention");
        manager.api().patch("/users/" + admitted + "/valider", Map.of()).expect(200);
        var unconfirmed = program.someone(Role.CLIENT).api();
        unconfirmed.get("/users/me").expect(200);

        var soon = in(Period.ofMonths(2)).handle();
        assertThat(soon.gone()).doesNotContainKeys("refused", "incomplete", "unconfirmed", "inactive");
        var outcome = in(Period.ofMonths(7)).handle();

        assertThat(outcome.gone())
                .containsKeys("refused", "incomplete", "unconfirmed")
                .doesNotContainKey("inactive");
        var administrator = program.administrator();
        administrator.get("/parents/" + refused).expect(404);
        administrator.get("/parents/" + incomplete).expect(404);
        administrator.get("/parents/" + admitted).expect(200);
        assertThat(unconfirmed.get("/users/me").status()).isIn(401, 404);
        var told = administrator
                .get("/audit?action=durees_appliquees")
                .expect(200)
                .elements()
                .toList();
        assertThat(told).anySatisfy(entry -> {
            assertThat(entry.path("details").asString()).isEqualTo(outcome.toString());
            assertThat(entry.path("auteur").isNull()).isTrue();
        });
        assertThat(in(Period.ofMonths(7)).handle().gone()).doesNotContainKeys("refused", "incomplete", "unconfirmed");
    }

    @Test
    void old_appointments_become_nobodys_and_inactive_people_and_old_messages_go() {
        var practitioner = program.someone(Role.PRACTITIONER);
        var active = program.someone(Role.CLIENT);
        var appointment = people.book(active.api(), practitioner, "Objet-d-antan");
        program.awaitEmail(active.email(), "endez-vous");
        // They signed in again lately, seen from then.
        program.part(Transactions.class)
                .run(() -> program.database()
                        .dsl()
                        .execute("update account_activity set signed_in_at = signed_in_at + interval '4 years' where"
                                + " account_id = '"
                                + active.id() + "'"));
        var inactive = program.someone(Role.PARENT).api();
        inactive.get("/users/me").expect(200);

        var outcome = in(Period.ofYears(4)).handle();

        assertThat(outcome.gone()).containsKeys("past-appointments", "messages", "inactive");
        // Somebody who is remembered for three seconds may still come in, and finds nothing.
        assertThat(inactive.get("/users/me").status()).isIn(401, 404);
        active.api().get("/users/me").expect(200);
        assertThat(active.api().get("/rendez-vous/miens").expect(200).elements())
                .isEmpty();
        assertThat(practitioner
                        .api()
                        .get("/rendez-vous/" + appointment)
                        .expect(200)
                        .body()
                        .toString())
                .contains("Personne effacée")
                .doesNotContain("Objet-d-antan");
        assertThat(Dump.of(program.database().dataSource()).tablesWith("Objet-d-antan"))
                .isEmpty();
        assertThat(program.database()
                        .dsl()
                        .fetchCount(
                                DSL.table("appointment_event"),
                                DSL.condition(
                                        "appointment_id = '" + appointment + "' and done_by = '" + active.id() + "'")))
                .isZero();
    }

    @Test
    void a_client_who_goes_on_signing_in_is_not_an_unconfirmed_one() {
        var active = program.someone(Role.CLIENT);
        active.api().get("/users/me").expect(200);
        program.part(Transactions.class)
                .run(() -> program.database()
                        .dsl()
                        .execute("update account_activity set signed_in_at = signed_in_at + interval '6 months' where"
                                + " account_id = '"
                                + active.id() + "'"));

        in(Period.ofMonths(7)).handle();

        active.api().get("/users/me").expect(200);
        assertThat(in(Period.ofMonths(11)).handle().gone()).containsKey("unconfirmed");
    }

    private String registered(String name) {
        return anyone.post(
                        "/auth/register",
                        Map.of(
                                "role", "parent",
                                "email", RunningProgram.newAddress(name),
                                "prenom", "Claire",
                                "nom", "RETENUE",
                                "telephone", "06 11 22 33 44"))
                .expect(201)
                .text("userId");
    }

    /** The nightly job as it will run then, by a program whose audit trail is kept for longer than that. */
    private ApplyRetention in(Period ahead) {
        var standard = Retention.DEFAULT;
        var then = Instant.now().atOffset(ZoneOffset.UTC).plus(ahead).toInstant();
        return new ApplyRetention(
                new Retention(
                        standard.refusedRegistrations(),
                        standard.incompleteRegistrations(),
                        standard.unconfirmedAccounts(),
                        standard.inactivePeople(),
                        standard.pastAppointments(),
                        standard.messages(),
                        Period.ofYears(9),
                        standard.loginTries(),
                        standard.links(),
                        standard.sessions(),
                        standard.registrationDrafts(),
                        standard.signedConditions()),
                program.part(PersonEraser.class),
                program.part(OldPeople.class),
                program.part(IncompleteRegistrations.class),
                program.beans(ExpiringRecords.class),
                program.part(AuditTrail.class),
                program.part(Ids.class),
                program.part(Transactions.class),
                Clock.fixed(then, ZoneOffset.UTC));
    }
}
