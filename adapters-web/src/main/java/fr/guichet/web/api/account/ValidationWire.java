package fr.guichet.web.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Comment;
import fr.guichet.domain.account.Decision;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells apart what {@code statut} does not (spec A6).
 *
 * @param creeLe when it was decided; when the account was made, where nothing was decided yet
 * @param commentaire for managers alone
 */
public record ValidationWire(
        String statut,
        Instant creeLe,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String commentaire) {

    /** As managers see it. */
    public static ValidationWire forManagers(Account account, Optional<Decision> last) {
        return of(
                account,
                last,
                last.flatMap(Decision::comment).map(Comment::text).orElse(null));
    }

    /** As everyone else sees it. */
    public static ValidationWire withoutComment(Account account, Optional<Decision> last) {
        return of(account, last, null);
    }

    private static ValidationWire of(Account account, Optional<Decision> last, @Nullable String comment) {
        return new ValidationWire(word(account), last.map(Decision::decidedAt).orElse(account.createdAt()), comment);
    }

    private static String word(Account account) {
        return switch (account) {
            case Account.Pending pending -> "en_attente";
            case Account.Active active -> "valide";
            case Account.Refused refused -> "refuse";
            case Account.Suspended suspended -> "suspendu";
        };
    }
}
