package fr.guichet.web.api.account;

import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.ContactChannel;
import fr.guichet.domain.account.Decision;
import java.util.Map;
import java.util.Set;

/** The wire's words for what an account is and what was decided about it (spec A6, A9). */
public final class AccountWords {

    /** What each {@code statut} asks for, for {@code TextField.oneOf}. */
    public static final Map<String, Set<AccountStatus>> STATUSES = Map.of(
            "en_attente", Set.of(AccountStatus.PENDING),
            "actif", Set.of(AccountStatus.ACTIVE),
            "suspendu", Set.of(AccountStatus.REFUSED, AccountStatus.SUSPENDED));

    public static final Map<String, ContactChannel> CHANNELS =
            Map.of("email", ContactChannel.EMAIL, "sms", ContactChannel.SMS, "les_deux", ContactChannel.BOTH);

    private AccountWords() {}

    /** Refused and suspended are one word here; {@link #validation} tells them apart. */
    public static String status(AccountStatus status) {
        return switch (status) {
            case PENDING -> "en_attente";
            case ACTIVE -> "actif";
            case REFUSED, SUSPENDED -> "suspendu";
        };
    }

    public static String validation(AccountStatus status) {
        return switch (status) {
            case PENDING -> "en_attente";
            case ACTIVE -> "valide";
            case REFUSED -> "refuse";
            case SUSPENDED -> "suspendu";
        };
    }

    public static String decision(Decision.Kind kind) {
        return switch (kind) {
            case APPROVED -> "valide";
            case REFUSED -> "refuse";
            case SUSPENDED -> "suspendu";
        };
    }

    public static String channel(ContactChannel channel) {
        return switch (channel) {
            case EMAIL -> "email";
            case SMS -> "sms";
            case BOTH -> "les_deux";
        };
    }
}
