package fr.guichet.bootstrap.clientfile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.Api;
import fr.guichet.domain.account.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;

@DisplayName(
        "Who writes while a file is joined or erased is in time or is told, and nothing is lost or left (spec C1, C4)")
class WritingRacesTest {

    private static final int WRITERS = 5;

    private final TrainersClients practice = new TrainersClients();
    private final Api trainer = practice.trainer.api();

    @RepeatedTest(4)
    void notes_and_documents_race_with_the_joining_of_their_file_and_none_is_lost() throws Exception {
        var gone = file("06 44 55 67 70");
        var kept = file("06 44 55 67 71");

        var answers = together(
                writers(gone),
                () -> trainer.post("/clients/" + gone + "/rattacher", Map.of("client_id", kept))
                        .status());

        assertThat(answers).isSubsetOf(200, 201, 404).contains(200);
        var notes = trainer.get("/clients/" + kept + "/notes")
                .expect(200)
                .elements()
                .count();
        var documents = trainer.get("/clients/" + kept + "/documents")
                .expect(200)
                .elements()
                .count();
        assertThat(notes + documents)
                .isEqualTo(answers.stream().filter(status -> status == 201).count());
    }

    @RepeatedTest(4)
    void notes_and_documents_race_with_the_erasure_of_their_client_and_none_is_left() throws Exception {
        var client = practice.program.someone(Role.CLIENT).api();
        var file = client.get("/users/me").expect(200).text("client_id");

        var answers = together(writers(file), () -> client.delete("/users/me").status());

        assertThat(answers).isSubsetOf(200, 201, 404).contains(200);
        for (var table : List.of("note", "client_document")) {
            assertThat(Paper.count(
                            practice.program,
                            "select count(*) from " + table + " where client_file_id = ?",
                            UUID.fromString(file)))
                    .isZero();
        }
    }

    private List<Callable<Integer>> writers(String file) {
        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < WRITERS; i++) {
            calls.add(() -> trainer.post("/clients/" + file + "/notes", Map.of("texte", "Moka", "visibilite", "privee"))
                    .status());
            calls.add(() -> trainer.upload(
                            "/clients/" + file + "/documents",
                            Map.of("visibilite", "privee"),
                            "fichier",
                            "a.pdf",
                            Paper.pdf(300_000))
                    .status());
        }
        return calls;
    }

    private static List<Integer> together(List<Callable<Integer>> writers, Callable<Integer> other) throws Exception {
        var calls = new ArrayList<>(writers);
        calls.add(writers.size() / 2, other);
        var barrier = new CyclicBarrier(calls.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = calls.stream()
                    .map(call -> threads.submit(() -> {
                        barrier.await();
                        return call.call();
                    }))
                    .toList();
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }

    private String file(String phone) {
        return practice.create(practice.callerWithoutAddress(phone)).expect(201).text("id");
    }
}
