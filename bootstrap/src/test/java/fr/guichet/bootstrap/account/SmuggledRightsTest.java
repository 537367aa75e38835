package fr.guichet.bootstrap.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.domain.account.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Walks every call that has a body, with roles and states in it that nobody asked for. */
@DisplayName("spec A2: {\"role\":\"super_admin\",\"statut\":\"actif\"} smuggled into any body grants nothing")
class SmuggledRightsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern LINK = Pattern.compile("/create-password\\?token=([A-Za-z0-9_-]+)");
    private static final String PASSWORD = "Un-vrai-secret-1";
    private static final String NEW_PASSWORD = "Un-autre-secret-2";
    private static final ObjectNode LOOT = (ObjectNode) JSON.readTree("""
        {"role": "super_admin", "Role": "super_admin", "roles": ["super_admin"], "statut": "actif", "status": "ACTIVE",
         "validation": {"statut": "valide"}, "changement_mdp_obligatoire": false, "email_confirme": true, "is_admin": true,
         "id": "00000000-0000-7000-8000-000000000000", "version": 0}
        """);

    private final RunningProgram program = RunningProgram.shared();
    private final ObjectsOfRoutes objects = new ObjectsOfRoutes(program);
    private final RouteBodies bodies = new RouteBodies(program, objects);

    /** What an account is and in which state, in the database's words. */
    private record Standing(String role, String status) {

        boolean becomesByDecision(Standing after) {
            return role.equals(after.role)
                    && List.of("PENDING ACTIVE", "PENDING REFUSED", "ACTIVE SUSPENDED")
                            .contains(status + " " + after.status);
        }
    }

    @Test
    void nobody_has_another_role_or_state_after_any_call() {
        var callers = Caller.all(program);
        var wrong = new ArrayList<String>();
        var done = new TreeSet<String>();
        for (var route : Route.all(program)) {
            if (route.takesABody()) {
                callers.forEach(caller -> pathsOf(route, caller).forEach(path -> {
                    // Makes people too, so it comes before the count.
                    var body = JSON.writeValueAsString(withLoot(
                            JSON.valueToTree(bodies.of(route, path)),
                            route.path().equals("/users/{id}/role")));
                    var before = standings();
                    var status = caller.api()
                            .send(route.method(), route.about(path), body)
                            .status();
                    if (status < 300) {
                        done.add(route.toString());
                    }
                    wrong.addAll(changes(route, caller, before, status));
                }));
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(done)
                .as("calls that were let through, so that they could have granted something")
                .contains(
                        "POST /auth/register",
                        "POST /gestionnaires",
                        "POST /administrateurs",
                        "PATCH /users/me",
                        "PUT /structure",
                        "POST /prestations",
                        "PATCH /users/{id}/valider",
                        "PATCH /users/{id}/suspendre",
                        "PATCH /parents/{id}/co-parent",
                        "PATCH /rendez-vous/{id}/annuler")
                .doesNotContain("PATCH /users/{id}/role");
    }

    @Test
    void a_family_that_smuggles_at_every_step_is_a_family() {
        var email = RunningProgram.newAddress("claire.contrebande");
        var anyone = program.api();
        var manager = program.someone(Role.MANAGER).api();
        var userId =
                send(anyone, "/auth/register", bodies.family(email)).expect(201).text("userId");
        assertThat(standings().get(userId)).isEqualTo(new Standing("PARENT", "PENDING"));

        manager.patch("/users/" + userId + "/valider", Map.of()).expect(200);
        var link = LINK.matcher(program.awaitEmail(email, "Créez votre mot de passe"));
        assertThat(link.find()).isTrue();
        send(
                        anyone,
                        "/auth/create-password",
                        Map.of("token", link.group(1), "password", PASSWORD, "password_confirmation", PASSWORD))
                .expect(200);
        var signedIn = send(anyone, "/auth/login", Map.of("email", email, "password", PASSWORD))
                .expect(200);
        assertThat(signedIn.body().path("user").path("role").asString()).isEqualTo("parent");
        var refreshed = send(anyone, "/auth/refresh", Map.of("refresh_token", signedIn.text("refresh_token")))
                .expect(200);

        send(
                        anyone.as(refreshed.text("access_token")),
                        "/auth/change-password",
                        Map.of(
                                "password", PASSWORD,
                                "new_password", NEW_PASSWORD,
                                "new_password_confirmation", NEW_PASSWORD))
                .expect(204);
        var again = anyone.signIn(email, NEW_PASSWORD);
        again.get("/users").expect(403, "ACCES_REFUSE");
        again.get("/gestionnaires").expect(403, "ACCES_REFUSE");
        again.patch("/users/" + userId + "/role", Map.of("role", "super_admin")).expect(403, "ACCES_REFUSE");
        assertThat(standings().get(userId)).isEqualTo(new Standing("PARENT", "ACTIVE"));
    }

    @Test
    void nobody_registers_as_staff_and_a_new_manager_must_change_the_password_all_the_same() {
        var email = RunningProgram.newAddress("lucas.contrebande");
        var family = new HashMap<String, Object>(bodies.family(email));
        family.put("role", "super_admin");
        program.api().post("/auth/register", family).expect(400, "DONNEES_INVALIDES");

        var superAdmin = program.someone(Role.SUPER_ADMIN).api();
        var lucas = Map.of("email", email, "password", PASSWORD, "prenom", "Lucas", "nom", "MOREAU");
        assertThat(send(superAdmin, "/gestionnaires", lucas).expect(201).text("role"))
                .isEqualTo("gestionnaire");
        program.api().signIn(email, PASSWORD).get("/parents").expect(403, "CHANGEMENT_MOT_DE_PASSE_OBLIGATOIRE");
    }

    private Api.Answer send(Api caller, String path, Map<String, ?> body) {
        return caller.send("POST", path, JSON.writeValueAsString(withLoot(JSON.valueToTree(body), false)));
    }

    private List<List<String>> pathsOf(Route route, Caller caller) {
        return route.namesObjects()
                ? objects.of(route).stream()
                        .flatMap(kind -> kind.make().apply(caller).stream())
                        .toList()
                : List.of(List.of());
    }

    /** The body with more members, in it and in everything in it; its own keep their values, unless all is replaced. */
    private static JsonNode withLoot(JsonNode body, boolean replacing) {
        if (body instanceof ObjectNode object) {
            object.forEach(member -> withLoot(member, replacing));
            LOOT.propertyStream()
                    .filter(member -> replacing || !object.has(member.getKey()))
                    .forEach(member -> object.set(member.getKey(), member.getValue()));
            Stream.of("user", "utilisateur", "account")
                    .filter(name -> !object.has(name))
                    .forEach(name -> object.set(name, LOOT.deepCopy()));
        } else if (body.isArray()) {
            body.forEach(element -> withLoot(element, replacing));
        }
        return body;
    }

    private List<String> changes(Route route, Caller caller, Map<String, Standing> before, int status) {
        var wrong = new ArrayList<String>();
        if (status >= 500) {
            wrong.add("%s as %s: %d".formatted(route, caller.word(), status));
        }
        standings().forEach((id, after) -> {
            var was = before.get(id);
            var allowed = was == null
                    ? mayBeNew(route, caller, after)
                    : was.equals(after) || (isDecision(route, caller) && was.becomesByDecision(after));
            if (!allowed) {
                wrong.add("%s as %s: %s has become %s".formatted(route, caller.word(), was, after));
            }
        });
        return wrong;
    }

    /** Whoever may approve or suspend does so with these calls, whatever the body says besides. */
    private static boolean isDecision(Route route, Caller caller) {
        return caller.role().filter(Role::canDecide).isPresent()
                && (route.path().equals("/users/{id}/valider") || route.path().equals("/users/{id}/suspendre"));
    }

    private static boolean mayBeNew(Route route, Caller caller, Standing account) {
        return switch (Role.valueOf(account.role())) {
            case SUPER_ADMIN -> false;
            case ADMINISTRATOR ->
                route.path().equals("/administrateurs") && caller.role().isPresent();
            case MANAGER ->
                route.path().equals("/gestionnaires")
                        && caller.role().filter(Role.SUPER_ADMIN::equals).isPresent();
            case PRACTITIONER -> false;
            case CLIENT -> true;
            case PARENT, CHILDMINDER -> account.status().equals("PENDING");
        };
    }

    private Map<String, Standing> standings() {
        var standings = new HashMap<String, Standing>();
        program.part(DSLContext.class)
                .fetch("select id::text, role, status from account")
                .forEach(row -> standings.put(
                        row.get(0, String.class), new Standing(row.get(1, String.class), row.get(2, String.class))));
        return standings;
    }
}
