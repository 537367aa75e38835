package fr.guichet.application.clientfile;

import fr.guichet.application.account.Accounts;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.Recipient;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.clientfile.ClientFile;
import java.util.List;
import java.util.Optional;

/** Tells clients that something new is there for them to read, where the practice wants it; never what it says. */
final class SharedMessages {

    private SharedMessages() {}

    /** Who cannot sign in is not told of what is read by signing in. */
    static List<Notification> about(
            Notification.SharedWithClient.Thing thing, ClientFile file, Accounts accounts, Practices practices) {
        if (!practices.current().options().tellsOfShared()) {
            return List.of();
        }
        return file
                .account()
                .flatMap(accounts::find)
                .filter(Account.Active.class::isInstance)
                .<Notification>map(account -> new Notification.SharedWithClient(Recipient.of(account.person()), thing))
                .stream()
                .toList();
    }

    /** Whom a file is about, as far as they can be reached. */
    static Optional<Recipient> client(ClientFile file, Accounts accounts) {
        return file.account()
                .flatMap(accounts::find)
                .map(account -> Recipient.of(account.person()))
                .or(() -> file.email()
                        .map(email ->
                                Recipient.byEmail(file.name(), email, file.id().value())));
    }
}
