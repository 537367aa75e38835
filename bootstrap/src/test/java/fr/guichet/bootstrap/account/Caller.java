package fr.guichet.bootstrap.account;

import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.RunningProgram.SignedIn;
import fr.guichet.domain.account.Role;
import fr.guichet.web.api.account.RoleWords;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Someone who calls.
 *
 * @param word the wire's word for their role
 * @param who nobody where they have no token
 */
record Caller(String word, Optional<Role> role, Optional<SignedIn> who, Api api) {

    static final String ANONYMOUS = "anonymous";

    /** Someone without a token, and someone of each role. */
    static List<Caller> all(RunningProgram program) {
        return Stream.concat(
                        Stream.of(new Caller(ANONYMOUS, Optional.empty(), Optional.empty(), program.api())),
                        Arrays.stream(Role.values()).map(role -> of(role, program)))
                .toList();
    }

    static Caller of(Role role, RunningProgram program) {
        var who = program.someone(role);
        return new Caller(RoleWords.of(role), Optional.of(role), Optional.of(who), who.api());
    }

    /** Their account, if they are one of these. */
    Optional<SignedIn> as(Role... roles) {
        return role.filter(Arrays.asList(roles)::contains).flatMap(it -> who);
    }
}
