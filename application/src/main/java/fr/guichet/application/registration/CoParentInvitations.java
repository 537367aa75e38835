package fr.guichet.application.registration;

import fr.guichet.application.Ids;
import fr.guichet.application.account.AccountLink;
import fr.guichet.application.account.AccountLinks;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.CoParentQuestion;
import fr.guichet.application.account.LinkIssuer;
import fr.guichet.application.account.LinkPurpose;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.Outbox;
import fr.guichet.application.notification.Recipient;
import fr.guichet.application.notification.SecretToken;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.Person;
import fr.guichet.domain.registration.Family;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Asks the owner of an existing account whether they are somebody's co-parent; nothing changes before they agree (spec A7). */
public final class CoParentInvitations implements CoParentQuestion {

    // Whoever registers again and again in somebody's name fills no mailbox.
    private static final int MOST_PER_DAY = 3;

    private final CoParentRequests requests;
    private final Families families;
    private final Accounts accounts;
    private final AccountLinks links;
    private final LinkIssuer issuer;
    private final Outbox outbox;
    private final Ids ids;

    public CoParentInvitations(
            CoParentRequests requests,
            Families families,
            Accounts accounts,
            AccountLinks links,
            LinkIssuer issuer,
            Outbox outbox,
            Ids ids) {
        this.requests = requests;
        this.families = families;
        this.accounts = accounts;
        this.links = links;
        this.issuer = issuer;
        this.outbox = outbox;
        this.ids = ids;
    }

    void ask(Account named, Family.Id family, Person asker, Instant now) {
        // Held: of many who name them at one moment each counts those before.
        var owner = accounts.lock(named.id()).orElse(named);
        if (!mayBeAsked(owner, now)) {
            return;
        }
        var request = new CoParentRequest(ids.next(), family, owner.id(), now, Optional.empty());
        requests.add(request);
        send(owner, request, asker, now);
    }

    /** Unless they have agreed, or the family has found its second parent meanwhile. */
    @Override
    public void askAgain(AccountLink expired, Account owner, Instant now) {
        if (!mayBeAsked(owner, now)) {
            return;
        }
        expired.about()
                .flatMap(requests::find)
                .filter(request -> request.agreedAt().isEmpty())
                .ifPresent(request -> families.find(request.family())
                        .filter(family -> family.second().isEmpty())
                        .flatMap(family -> accounts.find(family.first().account()))
                        .ifPresent(asker -> send(owner, request, asker.person(), now)));
    }

    private void send(Account owner, CoParentRequest request, Person asker, Instant now) {
        var link = issuer.issueAbout(owner.id(), LinkPurpose.AGREE_CO_PARENT, request.id(), now);
        outbox.add(new Notification.CoParentConsent(
                // By e-mail whatever they prefer: the question is whether the address is theirs.
                Recipient.byEmail(owner.person()),
                asker.name().full(),
                asker.id().value(),
                new SecretToken(link.token().value()),
                link.expiresAt()));
    }

    private boolean mayBeAsked(Account owner, Instant now) {
        var kept = owner.status() == AccountStatus.PENDING || owner.status() == AccountStatus.ACTIVE;
        return kept
                && links.countIssued(owner.id(), LinkPurpose.AGREE_CO_PARENT, now.minus(Duration.ofDays(1)))
                        < MOST_PER_DAY;
    }
}
