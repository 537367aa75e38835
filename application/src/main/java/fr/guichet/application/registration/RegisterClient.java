package fr.guichet.application.registration;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.EmailTaken;
import fr.guichet.application.account.LinkIssuer;
import fr.guichet.application.account.LinkPurpose;
import fr.guichet.application.account.PasswordHasher;
import fr.guichet.application.account.Passwords;
import fr.guichet.application.account.StoredPassword;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.Outbox;
import fr.guichet.application.notification.Recipient;
import fr.guichet.application.notification.SecretToken;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PasswordHash;
import fr.guichet.domain.account.PasswordRules;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.registration.RegistrationRejection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Opens a client's account, active at once (spec A1). They choose a password and are mailed a link that confirms the
 * address, or choose none and are mailed a link to create one (spec A4).
 */
@UseCase
public final class RegisterClient {

    private final Transactions transactions;
    private final Newcomers newcomers;
    private final Passwords passwords;
    private final PasswordHasher hasher;
    private final PasswordRules rules;
    private final LinkIssuer links;
    private final Outbox outbox;
    private final Clock clock;

    public RegisterClient(
            Transactions transactions,
            Newcomers newcomers,
            Passwords passwords,
            PasswordHasher hasher,
            PasswordRules rules,
            LinkIssuer links,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.newcomers = newcomers;
        this.passwords = passwords;
        this.hasher = hasher;
        this.rules = rules;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Who registers, and the password they chose. */
    public record Command(Registrant client, Optional<RawPassword> password, boolean acceptsTerms) {}

    /** What became of it. */
    public sealed interface Outcome {

        /** The account is there and active. */
        record Registered(Account.Id account) implements Outcome {}

        /** Nothing was stored. */
        record Rejected(RegistrationRejection reason) implements Outcome {}
    }

    public Outcome handle(Command command) {
        var violations = command.password().map(rules::violations).orElse(List.of());
        if (!violations.isEmpty()) {
            return new Outcome.Rejected(new RegistrationRejection.WeakPassword(violations));
        }
        if (newcomers.withEmail(command.client().email()).isPresent()) {
            return new Outcome.Rejected(new RegistrationRejection.EmailTaken());
        }
        var hash = command.password().map(hasher::hash);
        try {
            return transactions.inTransaction(() -> register(command, hash, clock.instant()));
        } catch (EmailTaken lost) {
            return new Outcome.Rejected(new RegistrationRejection.EmailTaken());
        }
    }

    private Outcome register(Command command, Optional<PasswordHash> hash, Instant now) {
        var account = newcomers.open(command.client(), Role.CLIENT, now);
        if (command.acceptsTerms()) {
            newcomers.acceptsTerms(account.id(), now);
        }
        var link = links.issue(
                account.id(), hash.isPresent() ? LinkPurpose.CONFIRM_EMAIL : LinkPurpose.CREATE_PASSWORD, now);
        // By e-mail whatever they prefer: the link proves that the address is theirs.
        var to = Recipient.byEmail(account.person());
        var secret = new SecretToken(link.token().value());
        if (hash.isPresent()) {
            passwords.set(StoredPassword.chosen(account.id(), hash.get(), now));
            outbox.add(new Notification.EmailConfirmation(to, secret, link.expiresAt()));
        } else {
            outbox.add(new Notification.PasswordLink(
                    to, Notification.PasswordLink.Purpose.CREATE, account.email(), secret, link.expiresAt()));
        }
        return new Outcome.Registered(account.id());
    }
}
