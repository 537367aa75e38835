package fr.guichet.domain.account;

import java.util.UUID;

/** A person who can hold credentials: one e-mail address, one role (spec A1, A10). */
public interface Account {

    /** Names one account; the wire's {@code userId}. */
    record Id(UUID value) {}
}
