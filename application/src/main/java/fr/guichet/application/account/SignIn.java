package fr.guichet.application.account;

import fr.guichet.domain.account.Account;

/**
 * Someone is signed in: their account, and the tokens that say so.
 *
 * @param mustChangePassword whether nothing but the change of password will be answered (spec A3)
 */
public record SignIn(
        Account account,
        Session.Id session,
        AccessToken accessToken,
        RefreshToken refreshToken,
        boolean mustChangePassword) {}
