package fr.guichet.application.account;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.clientfile.FileJoining;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PasswordHash;
import fr.guichet.domain.account.PasswordRules;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.registration.TermsAcceptance;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Gives an active account the password that its owner chose by a mailed link; never changes a state (spec A1, A4). */
@UseCase
public final class CreatePassword {

    private final AccountLinks links;
    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final PasswordHasher hasher;
    private final Sessions sessions;
    private final TermsAcceptances acceptances;
    private final CurrentTerms currentTerms;
    private final FileJoining joining;
    private final Transactions transactions;
    private final Clock clock;

    public CreatePassword(
            AccountLinks links,
            Accounts accounts,
            Passwords passwords,
            PasswordRules rules,
            PasswordHasher hasher,
            Sessions sessions,
            TermsAcceptances acceptances,
            CurrentTerms currentTerms,
            FileJoining joining,
            Transactions transactions,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.hasher = hasher;
        this.sessions = sessions;
        this.acceptances = acceptances;
        this.currentTerms = currentTerms;
        this.joining = joining;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The link's secret and what its reader chose. */
    public record Command(LinkToken token, PasswordChoice choice, boolean termsAccepted) {}

    /** What became of the choice. */
    public sealed interface Outcome {

        /** The account has the password now, and the link is used. */
        record Created(Account.Id account) implements Outcome {}

        /** The choice is refused; the link still works. */
        record Invalid(PasswordChoice.Faults faults, boolean termsMissing) implements Outcome {}

        /** No such link, used, replaced by a newer one, or its account lets nobody in. */
        record UnknownLink() implements Outcome {}

        /** Its time is over. */
        record ExpiredLink() implements Outcome {}
    }

    /**
     * Stores the choice.
     *
     * @throws Overloaded when too many other passwords wait to be hashed
     */
    public Outcome handle(Command command) {
        // Nothing is hashed for a link that does not work, nor for those who lose the race for one that does.
        return refused(command)
                .orElseGet(() -> hasher.inTurn(hashing -> refused(command).orElseGet(() -> {
                    var hash = hashing.hash(command.choice().password());
                    return transactions.inTransaction(() -> stored(command, hash, clock.instant()));
                })));
    }

    private Optional<Outcome> refused(Command command) {
        var link = links.find(command.token().hash())
                .filter(found -> found.isOpen() && found.purpose().setsPassword());
        var account = link.flatMap(found -> accounts.find(found.account())).filter(Account::isActive);
        if (link.isEmpty() || account.isEmpty()) {
            return Optional.of(new Outcome.UnknownLink());
        }
        if (link.get().isExpired(clock.instant())) {
            return Optional.of(new Outcome.ExpiredLink());
        }
        var faults = command.choice().faults(rules);
        var termsMissing = !command.termsAccepted() && VerifyLink.requiresTerms(account.get(), acceptances);
        return faults.none() && !termsMissing
                ? Optional.empty()
                : Optional.of(new Outcome.Invalid(faults, termsMissing));
    }

    private Outcome stored(Command command, PasswordHash hash, Instant now) {
        var token = command.token().hash();
        var account =
                links.find(token).flatMap(link -> accounts.lock(link.account())).filter(Account::isActive);
        if (account.isEmpty() || !links.use(token, now)) {
            return new Outcome.UnknownLink();
        }
        var owner = account.get();
        passwords.set(StoredPassword.chosen(owner.id(), hash, now));
        links.closeAll(owner.id(), LinkPurpose.CREATE_PASSWORD, now);
        links.closeAll(owner.id(), LinkPurpose.RESET_PASSWORD, now);
        sessions.endAll(owner.id(), now);
        if (command.termsAccepted() && VerifyLink.requiresTerms(owner, acceptances)) {
            acceptances.add(new TermsAcceptance(owner.id(), currentTerms.versions(), now));
        }
        if (owner.role() == Role.CLIENT && owner.person().emailConfirmedAt().isEmpty()) {
            // Such a link goes to the address alone (Recipient.ofLink).
            accounts.update(owner.with(owner.person().withEmailConfirmed(now)));
            joining.joinWaiting(owner);
        }
        return new Outcome.Created(owner.id());
    }
}
