package fr.guichet.web.api.account;

import fr.guichet.domain.account.Role;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The wire's words for roles (spec section 1). */
public final class RoleWords {

    /** What each word means, for {@code TextField.oneOf}. */
    public static final Map<String, Role> ALL =
            Arrays.stream(Role.values()).collect(Collectors.toUnmodifiableMap(RoleWords::of, Function.identity()));

    private RoleWords() {}

    public static String of(Role role) {
        return switch (role) {
            case SUPER_ADMIN -> "super_admin";
            case ADMINISTRATOR -> "administrateur";
            case MANAGER -> "gestionnaire";
            case PRACTITIONER -> "praticien";
            case CLIENT -> "client";
            case PARENT -> "parent";
            case CHILDMINDER -> "assistante_maternelle";
        };
    }
}
