package fr.guichet.web.api.account;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Comment;
import fr.guichet.domain.account.Decision;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was last decided about an account; every account in an answer carries it (spec A6).
 *
 * @param creeLe when it was decided, or when the account was made as long as nothing is
 * @param commentaire for managers only
 */
public record ValidationWire(
        String statut, Instant creeLe, @Nullable String commentaire) {

    /** As managers and those above them see it. */
    public static ValidationWire withComment(Account account, Optional<Decision> last) {
        return new ValidationWire(
                AccountWords.validation(account.status()),
                last.map(Decision::decidedAt).orElse(account.createdAt()),
                last.flatMap(Decision::comment).map(Comment::text).orElse(null));
    }

    /** As everyone else sees it. */
    public static ValidationWire withoutComment(Account account, Optional<Decision> last) {
        return new ValidationWire(
                AccountWords.validation(account.status()),
                last.map(Decision::decidedAt).orElse(account.createdAt()),
                null);
    }
}
