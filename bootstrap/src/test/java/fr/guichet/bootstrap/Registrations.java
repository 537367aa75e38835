package fr.guichet.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parents who register, as a load. */
final class Registrations {

    private final Set<String> acknowledged = new HashSet<>();

    Load load(Api anyone) {
        return new Load(caller -> {
            var answer = anyone.post(
                    "/auth/register",
                    Map.of(
                            "role", "parent",
                            "email", RunningProgram.newAddress("charge"),
                            "prenom", "Claire",
                            "nom", "MARTIN",
                            "telephone", "06 89 56 78 90"));
            return answer.status() == 201 ? Optional.of(answer.text("userId")) : Optional.empty();
        });
    }

    void remember(Set<String> more) {
        acknowledged.addAll(more);
    }

    void assertNoneIsLost(Api manager) {
        var found = found(manager);
        assertThat(found).containsAll(acknowledged);
        System.out.printf("%d acknowledged registrations, %d found, none lost%n", acknowledged.size(), found.size());
    }

    /** Every registration that the manager finds. */
    private static Set<String> found(Api manager) {
        var found = new HashSet<String>();
        for (var page = 1; ; page++) {
            var answer = manager.get("/parents?taille=200&page=" + page).expect(200);
            answer.elements().map(parent -> parent.path("id").asString()).forEach(found::add);
            var total = answer.headers().firstValueAsLong("X-Total-Count").orElseThrow();
            if (page * 200L >= total) {
                assertThat(found).hasSize((int) total);
                return found;
            }
        }
    }
}
