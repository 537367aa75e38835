package fr.guichet.web.api.account;

import fr.guichet.domain.account.AccountStatus;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The wire's words for states: what is refused and what is suspended are one word (spec A6). */
public final class StatusWords {

    private static final String PENDING = "en_attente";
    private static final String ACTIVE = "actif";
    private static final String SUSPENDED = "suspendu";

    /** The states that each word means, for {@code TextField.oneOf}. */
    public static final Map<String, Set<AccountStatus>> ALL = Map.of(
            PENDING, EnumSet.of(AccountStatus.PENDING),
            ACTIVE, EnumSet.of(AccountStatus.ACTIVE),
            SUSPENDED, EnumSet.of(AccountStatus.REFUSED, AccountStatus.SUSPENDED));

    private StatusWords() {}

    public static String of(AccountStatus status) {
        return switch (status) {
            case PENDING -> PENDING;
            case ACTIVE -> ACTIVE;
            case REFUSED, SUSPENDED -> SUSPENDED;
        };
    }
}
