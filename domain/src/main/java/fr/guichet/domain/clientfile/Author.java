package fr.guichet.domain.clientfile;

import fr.guichet.domain.account.Account;

/**
 * Who of the staff wrote, stored or took something, by the name they had then: accounts go, what they wrote stays.
 *
 * @param name first and last name
 */
public record Author(Account.Id account, String name) {}
