package fr.guichet.domain.clientfile;

import fr.guichet.domain.account.Account;

/**
 * Who of the staff wrote, stored or took something, by the name they had then: accounts go, what they wrote stays, without
 * their name once they are erased (spec section 6).
 *
 * @param name first and last name
 */
public record Author(Account.Id account, String name) {

    /** What those are called who were erased. */
    public static final String ERASED = Client.ERASED.full();
}
