package fr.guichet.application.registration;

import fr.guichet.application.Transactions;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.TermsAcceptances;
import fr.guichet.application.clientfile.DocumentStore;

/** The stores of one program, as a contract suite asks for them. */
public record RegistrationStores(
        Transactions transactions,
        Accounts accounts,
        TermsAcceptances terms,
        Families families,
        Childminders childminders,
        SocialSecurityNumbers numbers,
        Decisions decisions,
        CoParentRequests requests,
        RegistrationFiles files,
        DocumentStore documents) {}
