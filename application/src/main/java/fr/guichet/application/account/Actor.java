package fr.guichet.application.account;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Role;

/** The signed-in person on whose behalf a use case runs; use cases check rights by it, not the controllers alone. */
public record Actor(Account.Id account, Role role) {}
