package fr.guichet.domain.account;

import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Spec A1 and A2: the tables of docs/account-states.md and the code say the same. */
class AccountStatesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String NONE = "—";

    @Test
    void every_state_and_decision_is_as_the_table_says() {
        var table = table("state");
        var decisions = new TreeSet<String>();
        for (var state : AccountStatus.values()) {
            transitions(anAccount().in(state)).keySet().forEach(decisions::add);
        }
        var actual = new TreeMap<String, Map<String, String>>();
        for (var state : AccountStatus.values()) {
            var account = anAccount().in(state);
            var row = new TreeMap<String, String>();
            for (var decision : decisions) {
                row.put(
                        decision,
                        Optional.ofNullable(transitions(account).get(decision))
                                .map(transition -> run(account, transition)
                                        .account()
                                        .status()
                                        .name())
                                .orElse(NONE));
            }
            actual.put(state.name(), row);
        }
        assertThat(actual).isEqualTo(table);
    }

    @Test
    void every_role_starts_as_the_table_says() {
        var actual = Arrays.stream(Role.values())
                .collect(Collectors.toMap(
                        Role::name,
                        role -> Map.of(
                                "starts",
                                Account.register(anAccount().withRole(role).person())
                                        .status()
                                        .name())));
        assertThat(actual).isEqualTo(table("role", "starts"));
    }

    @Test
    void every_role_decides_as_the_table_says() {
        var actual = Arrays.stream(Role.values())
                .collect(Collectors.toMap(Role::name, role -> Map.of("decides about", decidesAbout(role))));
        assertThat(actual).isEqualTo(table("role", "decides about"));
    }

    @Test
    void a_transition_keeps_the_person_and_names_author_instant_and_reason() {
        var account = anAccount().withRole(Role.PARENT).withVersion(7).pending();
        var author = new Account.Id(UUID.randomUUID());
        var id = new Decision.Id(UUID.randomUUID());

        var decided = account.refuse(id, author, new Comment(" Dossier incomplet "), NOW);

        assertThat(decided.account()).isEqualTo(new Account.Refused(account.person(), 7));
        assertThat(decided.decision())
                .isEqualTo(new Decision(
                        id,
                        account.id(),
                        Decision.Kind.REFUSED,
                        author,
                        NOW,
                        Optional.of(new Comment("Dossier incomplet"))));
    }

    private static String decidesAbout(Role author) {
        var targets = Arrays.stream(Role.values())
                .filter(target -> RoleGuards.mayDecideOn(author, target))
                .map(Role::name)
                .toList();
        return switch (targets.size()) {
            case 0 -> "nobody";
            case 7 -> "everyone";
            default -> String.join(", ", targets);
        };
    }

    /** A transition is a method of the state that returns the state reached with its decision. */
    private static Map<String, Method> transitions(Account account) {
        return Stream.of(account.getClass().getMethods())
                .filter(method -> method.getReturnType() == Decided.class)
                .collect(Collectors.toMap(Method::getName, method -> method));
    }

    private static Decided<?> run(Account account, Method transition) {
        var comment = new Comment("Vérifié");
        var arguments = Arrays.stream(transition.getParameterTypes())
                .map(type -> type == Optional.class
                        ? Optional.of(comment)
                        : Map.of(
                                        Decision.Id.class,
                                        new Decision.Id(UUID.randomUUID()),
                                        Account.Id.class,
                                        new Account.Id(UUID.randomUUID()),
                                        Comment.class,
                                        comment,
                                        Instant.class,
                                        NOW)
                                .get(type))
                .toArray();
        try {
            return (Decided<?>) transition.invoke(account, arguments);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a transition that cannot be called", e);
        }
    }

    /** The table whose header starts with these cells: its rows by first cell, their cells by column. */
    private static Map<String, Map<String, String>> table(String... header) {
        var rows = new LinkedHashMap<String, Map<String, String>>();
        List<String> columns = List.of();
        for (var line : document()) {
            var cells = line.startsWith("|")
                    ? Arrays.stream(line.substring(1).split("\\|"))
                            .map(String::strip)
                            .toList()
                    : List.<String>of();
            if (columns.isEmpty()
                    && cells.size() >= header.length
                    && cells.subList(0, header.length).equals(List.of(header))) {
                columns = cells;
            } else if (!columns.isEmpty() && cells.isEmpty()) {
                break;
            } else if (!columns.isEmpty() && !cells.getFirst().startsWith("-")) {
                var row = new TreeMap<String, String>();
                for (var i = 1; i < columns.size(); i++) {
                    row.put(columns.get(i), cells.get(i));
                }
                rows.put(cells.getFirst(), row);
            }
        }
        assertThat(rows)
                .as("table %s of docs/account-states.md", List.of(header))
                .isNotEmpty();
        return rows;
    }

    private static List<String> document() {
        try {
            return Files.readAllLines(Path.of("../docs/account-states.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
