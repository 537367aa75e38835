package fr.guichet.bootstrap.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.domain.account.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec section 6: administrators read who did or saw what that is sensitive")
class AuditTest {

    private final RunningProgram program = RunningProgram.shared();
    private final Api anyone = program.api();
    private final Api administrator = program.administrator();

    @Test
    void what_is_done_to_a_registration_is_told_newest_first() {
        var manager = program.someone(Role.MANAGER);
        var userId = anyone.post("/auth/register", Childminders.dossier(RunningProgram.newAddress("journal"), ""))
                .expect(201)
                .text("userId");
        manager.api().get("/users/" + userId + "/nir").expect(200);
        manager.api()
                .patch("/users/" + userId + "/suspendre", Map.of("comment", "Motif-canari"))
                .expect(200);
        manager.api().patch("/users/" + userId + "/valider", Map.of()).expect(200);
        manager.api()
                .patch("/users/" + userId + "/suspendre", Map.of("comment", "Motif-canari"))
                .expect(200);
        administrator.delete("/users/" + userId).expect(200);

        var entries = administrator.get("/audit?sujet=" + userId).expect(200);

        assertThat(actions(entries))
                .containsExactly("compte_efface", "compte_suspendu", "compte_valide", "compte_refuse", "nir_consulte");
        assertThat(entries.body().toString()).doesNotContain("Motif-canari", "GARDIENNE");
        var first = entries.elements().reduce((one, other) -> other).orElseThrow();
        assertThat(first.path("auteur").path("id").asString()).isEqualTo(manager.id());
        assertThat(first.path("auteur").path("nom").asString()).startsWith("Personne");
    }

    @Test
    void the_trail_is_narrowed_by_days_author_and_action() {
        var client = program.someone(Role.CLIENT);
        client.api().download("/users/me/export");
        var today = LocalDate.now(ZoneId.of("Europe/Paris"));

        var own = "/audit?auteur=" + client.id();
        assertThat(actions(administrator.get(own + "&action=donnees_exportees&du=" + today + "&au=" + today)))
                .containsExactly("donnees_exportees");
        assertThat(actions(administrator.get(own + "&au=" + today.minusDays(1))))
                .isEmpty();
        assertThat(actions(administrator.get(own + "&action=nir_consulte"))).isEmpty();
        assertThat(administrator.get(own + "&taille=1").headers().firstValue("X-Total-Count"))
                .contains("1");
        administrator.get("/audit?action=rien").expect(400, "DONNEES_INVALIDES");
        administrator.get("/audit?auteur=moi").expect(400, "DONNEES_INVALIDES");
        administrator.get("/audit?du=2026-02-02&au=2026-02-01").expect(400, "DONNEES_INVALIDES");
        program.someone(Role.MANAGER).api().get("/audit").expect(403, "ACCES_REFUSE");
    }

    private static List<String> actions(Api.Answer answer) {
        return answer.expect(200)
                .elements()
                .map(entry -> entry.path("action").asString())
                .toList();
    }
}
