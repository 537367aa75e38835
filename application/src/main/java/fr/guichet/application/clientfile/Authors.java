package fr.guichet.application.clientfile;

import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.clientfile.Author;

/** Names those who write for what they write. */
final class Authors {

    private Authors() {}

    static Author of(Actor actor, Accounts accounts) {
        return new Author(
                actor.account(),
                accounts.find(actor.account())
                        .map(account -> account.person().name().full())
                        .orElse("?"));
    }
}
