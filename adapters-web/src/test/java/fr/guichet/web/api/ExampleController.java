package fr.guichet.web.api;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import fr.guichet.application.account.Actor;
import fr.guichet.domain.account.Role;
import fr.guichet.web.api.Rights.Right;
import fr.guichet.web.api.account.RoleWords;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;

/** Everything that a controller can do, on an object of which there is one. */
@TestComponent
@RestController
class ExampleController {

    static final UUID THERE = UUID.fromString("01997000-0000-7000-8000-000000000001");

    static final Right[] RIGHTS = {
        Rights.anyone(GET, "/exemples"),
        Rights.only(EnumSet.allOf(Role.class), GET, "/exemples/moi"),
        Rights.only(EnumSet.of(Role.MANAGER), GET, "/exemples/{id}"),
        Rights.only(EnumSet.of(Role.MANAGER), PATCH, "/exemples/{id}"),
        Rights.only(EnumSet.of(Role.MANAGER), GET, "/users/{id}/exemple"),
        Rights.only(EnumSet.of(Role.MANAGER), PATCH, "/users/{id}/exemple"),
        Rights.anyone(POST, "/exemples/panne"),
        Rights.only(EnumSet.of(Role.MANAGER), POST, "/exemples/fichier"),
    };

    record Child(@Nullable String prenom, @Nullable Integer age) {}

    record ExampleRequest(
            @Nullable String prenom,
            @Nullable String email,
            @Nullable String telephone,
            @Nullable String dateNaissance,
            @Nullable String debut,
            @Nullable Integer nbMaxEnfants,
            @Nullable Boolean cguAcceptees,
            @Nullable List<Child> enfants) {}

    record Example(
            UUID id,
            String prenomComplet,
            @Nullable String telephone,
            @Nullable LocalDate dateNaissance,
            Instant debut,
            LocalTime de) {}

    @GetMapping("/api/v1/exemples")
    ResponseEntity<List<String>> list(
            @Nullable Actor actor, Paging paging, @RequestParam(required = false) @Nullable String du) {
        return paging.answer(
                List.of(
                        actor == null ? "personne" : RoleWords.of(actor.role()),
                        paging.page() + "/" + paging.size() + "/"
                                + paging.request().offset()),
                1234);
    }

    @GetMapping("/api/v1/exemples/moi")
    List<String> me(Actor actor) {
        return List.of(actor.account().value().toString());
    }

    @GetMapping({"/api/v1/exemples/{id}", "/api/v1/users/{id}/exemple"})
    Example one(@PathVariable UUID id) {
        return new Example(id, "Léa", null, null, Instant.parse("2026-11-23T08:00:00Z"), LocalTime.of(9, 0));
    }

    @PatchMapping({"/api/v1/exemples/{id}", "/api/v1/users/{id}/exemple"})
    Example change(@PathVariable UUID id, Body<ExampleRequest> body) {
        var prenom = body.about(() -> id.equals(THERE)).read((wire, fields) -> {
            var first = fields.required("prenom", wire.prenom()).line(2, 100);
            fields.optional("email", wire.email()).email();
            fields.optional("telephone", wire.telephone()).phone();
            fields.optional("date_naissance", wire.dateNaissance()).date();
            fields.optional("debut", wire.debut()).instant();
            fields.optionalNumber("nb_max_enfants", wire.nbMaxEnfants(), 1, 6);
            var children = Optional.ofNullable(wire.enfants()).orElse(List.of());
            for (int i = 0; i < children.size(); i++) {
                fields.in("enfants", i)
                        .required("prenom", children.get(i).prenom())
                        .line(2, 100);
            }
            return first.get();
        });
        return new Example(id, prenom, null, null, Instant.parse("2026-07-01T08:00:00Z"), LocalTime.of(9, 5));
    }

    @PostMapping(path = "/api/v1/exemples/fichier", consumes = "multipart/form-data")
    List<String> upload(@RequestPart MultipartFile fichier) {
        return List.of(Long.toString(fichier.getSize()));
    }

    @PostMapping("/api/v1/exemples/panne")
    void fail(@RequestParam(required = false, defaultValue = "") String de) {
        throw switch (de) {
            case "disque" ->
                new MultipartException("", new IOException("x", new IOException("No space left on device")));
            case "base" -> new IllegalStateException(new SQLException("could not extend file", "53100"));
            case "depot" -> new UncheckedIOException(new IOException("Disk quota exceeded"));
            case "appelant" -> new MultipartException("", new EOFException());
            default -> new IllegalStateException("canary-secret");
        };
    }

    /** Its right was forgotten. */
    @GetMapping("/api/v1/oublie")
    List<String> forgotten() {
        return List.of("leaked");
    }
}
