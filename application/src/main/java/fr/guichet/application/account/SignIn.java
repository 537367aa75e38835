package fr.guichet.application.account;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Decision;
import java.util.Optional;

/**
 * Someone is signed in: their account, and the tokens that say so.
 *
 * @param lastDecision what was last decided about the account
 * @param mustChangePassword whether nothing but the change of password will be answered (spec A3)
 */
public record SignIn(
        Account account,
        Optional<Decision> lastDecision,
        Session.Id session,
        AccessToken accessToken,
        RefreshToken refreshToken,
        boolean mustChangePassword) {}
