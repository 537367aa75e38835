package fr.guichet.application.clientfile;

import fr.guichet.application.Ids;
import fr.guichet.application.account.AccountLinks;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.LinkSender;
import fr.guichet.application.account.OneTimePassword;
import fr.guichet.application.account.PasswordHasher;
import fr.guichet.application.account.Passwords;
import fr.guichet.application.account.RandomBytes;
import fr.guichet.application.account.StoredPassword;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.Outbox;
import fr.guichet.application.notification.Recipient;
import fr.guichet.application.notification.SecretToken;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PasswordHash;
import fr.guichet.domain.account.Person;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.domain.account.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How a client gets in whose file staff made: by a temporary password or a link, as the practice wishes (spec C1). */
public final class ClientAccess {

    private static final Duration PASSWORD_LIFETIME = Duration.ofDays(7);

    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordHasher hasher;
    private final Practices practices;
    private final RandomBytes random;
    private final LinkSender links;
    private final Outbox outbox;
    private final Ids ids;

    public ClientAccess(
            Accounts accounts,
            Passwords passwords,
            PasswordHasher hasher,
            Practices practices,
            AccountLinks links,
            RandomBytes random,
            Outbox outbox,
            Ids ids) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.hasher = hasher;
        this.practices = practices;
        this.random = random;
        this.links = new LinkSender(links, random, outbox);
        this.outbox = outbox;
        this.ids = ids;
    }

    /** What the client will get in by. */
    sealed interface Means {

        /** A password that is there for one login. */
        record Temporary(RawPassword password, PasswordHash hash) implements Means {}

        /** A link under which they choose a password. */
        record Link() implements Means {}
    }

    /**
     * What can be made before the transaction begins: a password is not hashed inside one.
     *
     * @throws fr.guichet.application.account.Overloaded when too many other passwords wait to be hashed
     */
    Means prepare() {
        return switch (practices.current().options().clientAccess()) {
            case TEMPORARY_PASSWORD -> {
                var password = OneTimePassword.random(random);
                yield new Means.Temporary(password, hasher.hash(password));
            }
            case PASSWORD_LINK -> new Means.Link();
        };
    }

    /**
     * Opens an account for the client and mails them how to get in.
     *
     * @throws fr.guichet.application.account.EmailTaken when the address is another account's
     */
    Account open(PersonName name, EmailAddress email, Optional<PhoneNumber> phone, Means means, Instant now) {
        var account = Account.register(new Person(new Account.Id(ids.next()), Role.CLIENT, email, name, phone, now));
        accounts.add(account);
        send(account, means, now);
        return account;
    }

    /** Mails someone who has never got in how to do so, in place of what they were mailed before. */
    void send(Account account, Means means, Instant now) {
        switch (means) {
            case Means.Temporary temporary -> {
                var expiresAt = now.plus(PASSWORD_LIFETIME);
                passwords.set(StoredPassword.temporary(account.id(), temporary.hash(), expiresAt, now));
                outbox.add(new Notification.TemporaryPassword(
                        Recipient.byEmail(account.person()),
                        account.email(),
                        new SecretToken(temporary.password().value()),
                        expiresAt));
            }
            case Means.Link link -> links.sendPasswordCreation(account, now);
        }
    }

    /** Asks the owner of an account to show that the address is theirs (spec A4). */
    void askToConfirm(Account account, Instant now) {
        links.sendEmailConfirmation(account, now);
    }

    /** Whether nobody has ever chosen a password for the account: who gets in then reads the mail of its address. */
    boolean isUnused(Account account) {
        return passwords.find(account.id()).map(StoredPassword::wasMailed).orElse(true);
    }

    /** Whether whoever signs in to the account has shown, or will have to, that the address is theirs (spec A4). */
    boolean provesAddress(Account account) {
        return account.person().emailConfirmedAt().isPresent() || (account.role() == Role.CLIENT && isUnused(account));
    }
}
