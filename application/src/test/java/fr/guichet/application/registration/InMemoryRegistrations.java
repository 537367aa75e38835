package fr.guichet.application.registration;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.SequentialIds;
import fr.guichet.application.SettableClock;
import fr.guichet.application.account.Actor;
import fr.guichet.application.account.CountedBytes;
import fr.guichet.application.account.InMemoryAccountLinks;
import fr.guichet.application.account.InMemoryAccounts;
import fr.guichet.application.account.InMemoryPasswords;
import fr.guichet.application.account.InMemorySessions;
import fr.guichet.application.account.InMemoryTermsAcceptances;
import fr.guichet.application.account.LinkIssuer;
import fr.guichet.application.account.QuickHasher;
import fr.guichet.application.account.RenewLink;
import fr.guichet.application.clientfile.InMemoryClientFiles;
import fr.guichet.application.clientfile.InMemoryDocuments;
import fr.guichet.application.notification.RecordingOutbox;
import fr.guichet.application.practice.InMemoryPractices;
import fr.guichet.application.privacy.InMemoryAuditTrail;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountBuilder;
import fr.guichet.domain.account.PasswordRules;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.practice.PracticeFixtures;
import fr.guichet.domain.registration.TermsVersions;
import java.time.Instant;
import java.util.Set;

/** Every use case of registration over stores in memory: what a test needs to let people register and be decided about. */
public final class InMemoryRegistrations {

    public final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T10:00:00Z"));
    public final InMemoryTransactions transactions = new InMemoryTransactions();
    public final InMemoryAccounts accounts = new InMemoryAccounts(transactions);
    public final InMemoryClientFiles clientFiles = new InMemoryClientFiles(transactions);
    public final InMemoryTermsAcceptances terms = new InMemoryTermsAcceptances(transactions);
    public final InMemoryPasswords passwords = new InMemoryPasswords(transactions);
    public final InMemorySessions sessions = new InMemorySessions(transactions);
    public final InMemoryAccountLinks links = new InMemoryAccountLinks(transactions);
    public final InMemoryFamilies families = new InMemoryFamilies(transactions);
    public final InMemoryChildminders childminders = new InMemoryChildminders(transactions);
    public final InMemorySocialSecurityNumbers numbers = new InMemorySocialSecurityNumbers(transactions);
    public final InMemoryDecisions decisions = new InMemoryDecisions(transactions);
    public final InMemoryCoParentRequests requests = new InMemoryCoParentRequests(transactions);
    public final InMemoryAuditTrail trail = new InMemoryAuditTrail(transactions);
    public final InMemoryDocuments documents = new InMemoryDocuments(transactions);
    public final RecordingOutbox outbox = new RecordingOutbox(transactions);
    public final InMemoryPractices practices = new InMemoryPractices(transactions, PracticeFixtures.ptitsPas());
    public final InMemoryRegistrationFiles files =
            new InMemoryRegistrationFiles(accounts, families, childminders, decisions, terms);

    private final SequentialIds ids = new SequentialIds();
    private final PhotoKeeper photos = new PhotoKeeper(new PretendEncoder(transactions), documents, ids);
    private final PasswordRules rules = new PasswordRules(Set.of("password")::contains);
    private final CountedBytes random = new CountedBytes();
    private final LinkIssuer issuer = new LinkIssuer(links, random);
    private final Newcomers newcomers =
            new Newcomers(accounts, clientFiles, terms, () -> new TermsVersions("3", "2"), ids);

    private final CoParentInvitations invitations =
            new CoParentInvitations(requests, families, accounts, links, issuer, outbox, ids);

    public RegisterParent registerParent() {
        return new RegisterParent(transactions, newcomers, families, invitations, photos, practices, rules, ids, clock);
    }

    public RegisterClient registerClient() {
        return new RegisterClient(transactions, newcomers, passwords, new QuickHasher(), rules, issuer, outbox, clock);
    }

    public RegisterChildminder registerChildminder() {
        return new RegisterChildminder(transactions, newcomers, childminders, numbers, photos, practices, rules, clock);
    }

    public ApproveRegistration approve() {
        return new ApproveRegistration(transactions, accounts, families, decisions, issuer, trail, outbox, ids, clock);
    }

    public RefuseOrSuspend refuseOrSuspend() {
        return new RefuseOrSuspend(
                transactions, accounts, families, decisions, sessions, links, trail, outbox, ids, clock);
    }

    public ViewDecisions viewDecisions() {
        return new ViewDecisions(accounts, decisions);
    }

    public LinkCoParent linkCoParent() {
        return new LinkCoParent(transactions, accounts, families, trail, ids, clock);
    }

    public AgreeCoParent agreeCoParent() {
        return new AgreeCoParent(transactions, accounts, links, requests, families, trail, ids, clock);
    }

    public RenewLink renewLink() {
        return new RenewLink(accounts, links, random, outbox, invitations, transactions, clock);
    }

    public ViewPhoto viewPhoto() {
        return new ViewPhoto(childminders, photos);
    }

    public ViewChildPhoto viewChildPhoto() {
        return new ViewChildPhoto(new InMemoryChildPhotos(families), photos);
    }

    public RevealNir revealNir() {
        return new RevealNir(transactions, numbers, trail, ids, clock);
    }

    public ListParents listParents() {
        return new ListParents(files, practices);
    }

    public ViewParent viewParent() {
        return new ViewParent(files, practices);
    }

    public ViewOwnFamily viewOwnFamily() {
        return new ViewOwnFamily(files, practices);
    }

    public ViewOwnOffer viewOwnOffer() {
        return new ViewOwnOffer(childminders);
    }

    public ChangeOwnOffer changeOwnOffer() {
        return new ChangeOwnOffer(transactions, childminders);
    }

    public ListChildminders listChildminders() {
        return new ListChildminders(files, practices);
    }

    public ViewChildminder viewChildminder() {
        return new ViewChildminder(files, practices);
    }

    /** Somebody signed in, with an active account of their own. */
    public Actor actor(Role role) {
        var account = AccountBuilder.anAccount().withRole(role).active();
        add(account);
        return new Actor(account.id(), role);
    }

    public void add(Account account) {
        transactions.run(() -> accounts.add(account));
    }
}
