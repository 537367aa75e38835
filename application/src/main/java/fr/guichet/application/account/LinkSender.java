package fr.guichet.application.account;

import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.Outbox;
import fr.guichet.application.notification.Recipient;
import fr.guichet.application.notification.SecretToken;
import fr.guichet.domain.account.Account;
import java.time.Instant;

/** Issues a link and leaves its message in the outbox, inside the caller's transaction (spec A4). */
public final class LinkSender {

    private final LinkIssuer issuer;
    private final Outbox outbox;

    public LinkSender(AccountLinks links, RandomBytes random, Outbox outbox) {
        this.issuer = new LinkIssuer(links, random);
        this.outbox = outbox;
    }

    /** A link to a first password, or to a new one after a re-approval. */
    public void sendPasswordCreation(Account account, Instant now) {
        sendPasswordLink(account, LinkPurpose.CREATE_PASSWORD, Notification.PasswordLink.Purpose.CREATE, now);
    }

    /** A link to a new password in place of a forgotten one. */
    public void sendPasswordReset(Account account, Instant now) {
        sendPasswordLink(account, LinkPurpose.RESET_PASSWORD, Notification.PasswordLink.Purpose.FORGOTTEN, now);
    }

    /** A link whose opening proves that the address is the account's owner's. */
    public void sendEmailConfirmation(Account account, Instant now) {
        var issued = issuer.issue(account.id(), LinkPurpose.CONFIRM_EMAIL, now);
        outbox.add(new Notification.EmailConfirmation(
                Recipient.of(account.person()), new SecretToken(issued.token().value()), issued.expiresAt()));
    }

    private void sendPasswordLink(
            Account account, LinkPurpose purpose, Notification.PasswordLink.Purpose told, Instant now) {
        var issued = issuer.issue(account.id(), purpose, now);
        outbox.add(new Notification.PasswordLink(
                Recipient.ofLink(account.person()),
                told,
                account.email(),
                new SecretToken(issued.token().value()),
                issued.expiresAt()));
    }
}
