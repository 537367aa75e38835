package fr.guichet.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.RunningProgram.SignedIn;
import fr.guichet.domain.account.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B6 and A1: of those who want one thing at the same moment, one gets it and the others are told")
class RacesTest {

    private final RunningProgram program = RunningProgram.shared();
    private final Api anyone = program.api();

    @Test
    void sixty_four_clients_want_one_slot() throws Exception {
        var practitioner = program.someone(Role.PRACTITIONER);
        var clients = people(64, Role.CLIENT);
        var start = starts(practitioner).getFirst();

        var answers = atOnce(64, i -> book(clients.get(i), practitioner, start));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allSatisfy(answer -> answer.expect(409, "CRENEAU_DEJA_RESERVE"));
    }

    @Test
    void many_clients_want_the_slots_of_one_agenda_each_its_own() throws Exception {
        var practitioner = program.someone(Role.PRACTITIONER);
        var clients = people(48, Role.CLIENT);
        var starts = starts(practitioner);

        var answers = atOnce(48, i -> book(clients.get(i), practitioner, starts.get(i)));

        assertThat(answers).allSatisfy(answer -> answer.expect(201));
        assertKeepsTheGap(practitioner, 48);
    }

    @Test
    void staff_book_starts_a_minute_apart_outside_the_grid() throws Exception {
        var practitioner = program.someone(Role.PRACTITIONER);
        var clients = people(40, Role.CLIENT);
        var first = Instant.parse(starts(practitioner).get(8));

        var answers = atOnce(
                40,
                i -> practitioner
                        .api()
                        .post(
                                "/rendez-vous",
                                Map.of(
                                        "praticien_id", practitioner.id(),
                                        "client_id", fileOf(clients.get(i)),
                                        "debut", first.plusSeconds(60L * i).toString(),
                                        "hors_regles", true)));

        var booked = answers.stream().filter(answer -> answer.status() == 201).count();
        assertThat(booked).isPositive();
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allSatisfy(answer -> answer.expect(409, "CRENEAU_DEJA_RESERVE"));
        assertKeepsTheGap(practitioner, Math.toIntExact(booked));
    }

    @Test
    void thirty_two_managers_approve_one_registration() throws Exception {
        var email = RunningProgram.newAddress("convoite");
        var managers = people(32, Role.MANAGER);
        var userId = anyone.post(
                        "/auth/register",
                        Map.of(
                                "role", "parent",
                                "email", email,
                                "prenom", "Claire",
                                "nom", "MARTIN",
                                "telephone", "06 89 56 78 90"))
                .expect(201)
                .text("userId");

        var answers = atOnce(
                32, i -> managers.get(i).api().patch("/users/" + userId + "/valider", Map.of("comment", "par " + i)));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .allSatisfy(answer -> answer.expect(409, "DEJA_TRAITE"));
        assertThat(managers.getFirst()
                        .api()
                        .get("/users/" + userId + "/validations")
                        .elements())
                .hasSize(1);
        // Every message of a decision is queued before its answer, so none can come later.
        assertThat(program.administrator()
                        .get("/messages?taille=200")
                        .expect(200)
                        .elements())
                .filteredOn(message -> email.equals(
                        message.path("destinataire").path("adresse").asString()))
                .hasSize(1);
        program.awaitEmail(email, "a été validé");
    }

    private void assertKeepsTheGap(SignedIn practitioner, int count) {
        var appointments = practitioner
                .api()
                .get("/rendez-vous?statut=reserve&taille=200&praticien=" + practitioner.id())
                .expect(200)
                .elements()
                .sorted((one, other) -> one.path("debut")
                        .asString()
                        .compareTo(other.path("debut").asString()))
                .toList();
        assertThat(appointments).hasSize(count);
        for (var i = 1; i < count; i++) {
            assertThat(Instant.parse(appointments.get(i).path("debut").asString()))
                    .isAfterOrEqualTo(
                            Instant.parse(appointments.get(i - 1).path("fin").asString())
                                    .plusSeconds(600));
        }
    }

    private List<SignedIn> people(int count, Role role) {
        return IntStream.range(0, count).mapToObj(i -> program.someone(role)).toList();
    }

    private static String fileOf(SignedIn client) {
        return client.api().get("/users/me").expect(200).text("client_id");
    }

    private List<String> starts(SignedIn practitioner) {
        return anyone.get("/praticiens/" + practitioner.id() + "/creneaux")
                .expect(200)
                .elements()
                .map(slot -> slot.path("debut").asString())
                .toList();
    }

    private static Api.Answer book(SignedIn client, SignedIn practitioner, String start) {
        return client.api().post("/rendez-vous", Map.of("praticien_id", practitioner.id(), "debut", start));
    }

    /** Calls from as many threads, released together. */
    private static List<Api.Answer> atOnce(int count, IntFunction<Api.Answer> call) throws Exception {
        var ready = new CountDownLatch(count);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, count)
                    .<Callable<Api.Answer>>mapToObj(i -> () -> {
                        ready.countDown();
                        ready.await();
                        return call.apply(i);
                    })
                    .toList();
            var answers = new ArrayList<Api.Answer>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
