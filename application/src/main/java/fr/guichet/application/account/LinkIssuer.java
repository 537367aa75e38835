package fr.guichet.application.account;

import fr.guichet.domain.account.Account;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Issues links inside the transaction of whoever sends them; a newer one replaces those before (spec A4). */
public final class LinkIssuer {

    private final AccountLinks links;
    private final RandomBytes random;

    public LinkIssuer(AccountLinks links, RandomBytes random) {
        this.links = links;
        this.random = random;
    }

    /** A link and the secret that only its message may hold. */
    public record Issued(LinkToken token, Instant expiresAt) {}

    public Issued issue(Account.Id account, LinkPurpose purpose, Instant now) {
        links.closeAll(account, purpose, now);
        return add(account, purpose, Optional.empty(), now);
    }

    /** A link about something of its own, which stands beside the account's other links with this purpose. */
    public Issued issueAbout(Account.Id account, LinkPurpose purpose, UUID about, Instant now) {
        return add(account, purpose, Optional.of(about), now);
    }

    private Issued add(Account.Id account, LinkPurpose purpose, Optional<UUID> about, Instant now) {
        var token = LinkToken.random(random);
        var expiresAt = now.plus(purpose.lifetime());
        links.add(new AccountLink(token.hash(), account, purpose, about, now, expiresAt, Optional.empty()));
        return new Issued(token, expiresAt);
    }
}
