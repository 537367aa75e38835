package fr.guichet.application.registration;

import fr.guichet.application.Ids;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.CurrentTerms;
import fr.guichet.application.account.TermsAcceptances;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.registration.TermsAcceptance;
import java.time.Instant;
import java.util.Optional;

/** Opens the accounts of people who register, inside the transaction of their registration. */
public final class Newcomers {

    private final Accounts accounts;
    private final ClientFiles files;
    private final TermsAcceptances acceptances;
    private final CurrentTerms terms;
    private final Ids ids;

    public Newcomers(Accounts accounts, ClientFiles files, TermsAcceptances acceptances, CurrentTerms terms, Ids ids) {
        this.accounts = accounts;
        this.files = files;
        this.acceptances = acceptances;
        this.terms = terms;
        this.ids = ids;
    }

    Optional<Account> withEmail(EmailAddress email) {
        return accounts.findByEmail(email);
    }

    /**
     * Opens an account in the role's first state, with the client file that everyone who can book has.
     *
     * @throws fr.guichet.application.account.EmailTaken when someone else was faster
     */
    Account open(Registrant registrant, Role role, Instant now) {
        var account = Account.register(registrant.as(role, new Account.Id(ids.next()), now));
        accounts.add(account);
        files.add(ClientFile.open(new ClientFile.Id(ids.next()), account.person()));
        return account;
    }

    void acceptsTerms(Account.Id account, Instant now) {
        acceptances.add(new TermsAcceptance(account, terms.versions(), now));
    }
}
