package fr.guichet.application.account;

import fr.guichet.application.Transactions;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.application.clientfile.FileJoining;
import fr.guichet.application.registration.Decisions;

/** The stores of one program, and its hasher, as a contract suite asks for them. */
public record CredentialsStores(
        Transactions transactions,
        Accounts accounts,
        Passwords passwords,
        PasswordHasher hasher,
        AccountLinks links,
        Sessions sessions,
        AccessStates states,
        LoginFailures failures,
        TermsAcceptances terms,
        Decisions decisions,
        ClientFiles files,
        FileJoining joining) {}
