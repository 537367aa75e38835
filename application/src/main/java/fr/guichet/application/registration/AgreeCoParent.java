package fr.guichet.application.registration;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.AccountLink;
import fr.guichet.application.account.AccountLinks;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.LinkPurpose;
import fr.guichet.application.account.LinkToken;
import fr.guichet.application.privacy.AuditEntry;
import fr.guichet.application.privacy.AuditTrail;
import fr.guichet.application.privacy.AuditedAction;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.registration.Family;
import fr.guichet.domain.registration.Parent;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The owner of an existing account agrees, by the link mailed to them, to be the co-parent of who named them (spec A7). */
@UseCase
public final class AgreeCoParent {

    private final Transactions transactions;
    private final Accounts accounts;
    private final AccountLinks links;
    private final CoParentRequests requests;
    private final Families families;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final Clock clock;

    public AgreeCoParent(
            Transactions transactions,
            Accounts accounts,
            AccountLinks links,
            CoParentRequests requests,
            Families families,
            AuditTrail auditTrail,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.links = links;
        this.requests = requests;
        this.families = families;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    /** The link's secret. */
    public record Command(LinkToken token) {}

    /** What became of it. */
    public sealed interface Outcome {

        /** They are one family now. */
        record Agreed() implements Outcome {}

        /** No such link, it was used, or its account is kept out. */
        record UnknownLink() implements Outcome {}

        /** It was good for seven days. */
        record ExpiredLink() implements Outcome {}

        /** One of them has another co-parent meanwhile; the link stays as it was. */
        record AlreadyLinked() implements Outcome {}

        /** The account is not a parent's, and nobody has two roles; the link stays as it was. */
        record NotAParent() implements Outcome {}
    }

    public Outcome handle(Command command) {
        var now = clock.instant();
        return transactions.inTransaction(() -> {
            var link = links.find(command.token().hash())
                    .filter(found -> found.purpose() == LinkPurpose.AGREE_CO_PARENT && found.isOpen());
            if (link.isEmpty()) {
                return new Outcome.UnknownLink();
            }
            if (link.get().isExpired(now)) {
                return new Outcome.ExpiredLink();
            }
            return agree(link.get(), now);
        });
    }

    private Outcome agree(AccountLink link, Instant now) {
        var request = link.about().flatMap(requests::find);
        var asker = request.flatMap(asked -> families.find(asked.family()))
                .map(family -> family.first().account());
        if (request.isEmpty() || asker.isEmpty()) {
            return new Outcome.UnknownLink();
        }
        Stream.of(asker.get(), link.account())
                .sorted(Comparator.comparing(Account.Id::value))
                .forEach(accounts::lock);
        var family = families.find(request.get().family());
        var owner = accounts.find(link.account()).filter(AgreeCoParent::isWelcome);
        if (family.isEmpty() || owner.isEmpty()) {
            return new Outcome.UnknownLink();
        }
        if (owner.get().role() != Role.PARENT) {
            return new Outcome.NotAParent();
        }
        return join(link, request.get(), family.get(), now);
    }

    private Outcome join(AccountLink link, CoParentRequest request, Family family, Instant now) {
        var own = families.findByAccount(link.account());
        var isDone = own.map(Family::id).equals(Optional.of(family.id()));
        if (!isDone
                && (family.second().isPresent() || own.flatMap(Family::second).isPresent())) {
            return new Outcome.AlreadyLinked();
        }
        if (!links.use(link.hash(), now)) {
            return new Outcome.UnknownLink();
        }
        requests.agreed(request.id(), now);
        if (!isDone) {
            own.ifPresent(families::remove);
            families.update(own.map(family::merged).orElseGet(() -> family.joinedBy(Parent.of(link.account()))));
            auditTrail.add(new AuditEntry(
                    ids.next(),
                    now,
                    link.account(),
                    AuditedAction.CO_PARENT_LINKED,
                    Optional.of(family.first().account().value())));
        }
        return new Outcome.Agreed();
    }

    private static boolean isWelcome(Account account) {
        return account.status() == AccountStatus.PENDING || account.status() == AccountStatus.ACTIVE;
    }
}
