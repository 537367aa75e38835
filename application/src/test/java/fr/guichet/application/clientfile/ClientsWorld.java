package fr.guichet.application.clientfile;

import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static fr.guichet.domain.clientfile.ClientFileBuilder.aClientFile;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.PageRequest;
import fr.guichet.application.SequentialIds;
import fr.guichet.application.SettableClock;
import fr.guichet.application.account.Actor;
import fr.guichet.application.account.InMemoryAccountLinks;
import fr.guichet.application.account.InMemoryAccounts;
import fr.guichet.application.account.InMemoryPasswords;
import fr.guichet.application.account.QuickHasher;
import fr.guichet.application.booking.InMemoryAppointments;
import fr.guichet.application.notification.RecordingOutbox;
import fr.guichet.application.practice.InMemoryPractices;
import fr.guichet.application.privacy.AuditedAction;
import fr.guichet.application.privacy.InMemoryAuditTrail;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountBuilder;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.practice.Practice;
import fr.guichet.domain.practice.PracticeFixtures;
import fr.guichet.domain.practice.PracticeOptions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A practice in memory whose staff keep client files. */
final class ClientsWorld {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    final SettableClock clock = new SettableClock(NOW);
    final InMemoryTransactions transactions = new InMemoryTransactions();
    final InMemoryAccounts accounts = new InMemoryAccounts(transactions);
    final InMemoryClientFiles files = new InMemoryClientFiles(transactions);
    final InMemoryAppointments appointments = new InMemoryAppointments(transactions);
    final InMemoryPasswords passwords = new InMemoryPasswords(transactions);
    final InMemoryPractices practices;
    final InMemoryAuditTrail trail = new InMemoryAuditTrail(transactions);
    final RecordingOutbox outbox = new RecordingOutbox(transactions);

    private final SequentialIds ids = new SequentialIds();
    private final FileJoining joining = new FileJoining(files, new InMemoryClientFileContents(appointments));
    private final ClientAccess access;

    final Actor trainer = actor(add(anAccount().withRole(Role.PRACTITIONER).withEmail("jonas@guichet.example")));

    ClientsWorld() {
        this(PracticeOptions.ClientAccess.TEMPORARY_PASSWORD);
    }

    /** Clients get in by that. */
    ClientsWorld(PracticeOptions.ClientAccess means) {
        practices = new InMemoryPractices(transactions, practice(means));
        access = new ClientAccess(
                accounts,
                passwords,
                new QuickHasher(),
                practices,
                new InMemoryAccountLinks(transactions),
                ClientsWorld::someBytes,
                outbox,
                ids);
    }

    private static byte[] someBytes(int count) {
        var bytes = new byte[count];
        ThreadLocalRandom.current().nextBytes(bytes);
        return bytes;
    }

    private static Practice practice(PracticeOptions.ClientAccess means) {
        var documents = PracticeFixtures.ptitsPas();
        return new Practice(
                documents.name(),
                documents.zone(),
                documents.contact(),
                documents.sender(),
                documents.tagline(),
                documents.website(),
                documents.channel(),
                new PracticeOptions(false, false, false, means, true, 24),
                documents.version());
    }

    OpenClientFile open() {
        return new OpenClientFile(files, accounts, access, practices, ids, transactions, clock);
    }

    ChangeClientFile change() {
        return new ChangeClientFile(files, accounts, access, joining, transactions, clock);
    }

    JoinClientFiles join() {
        return new JoinClientFiles(files, accounts, access, joining, trail, ids, transactions, clock);
    }

    RenewClientAccess renewAccess() {
        return new RenewClientAccess(files, accounts, access, transactions, clock);
    }

    AddDog addDog() {
        return new AddDog(files, practices, ids, transactions, clock);
    }

    ChangeDog changeDog() {
        return new ChangeDog(files, practices, transactions, clock);
    }

    RemoveDog removeDog() {
        return new RemoveDog(files, transactions);
    }

    /** A confirmed client with a file of their own. */
    Account client(String email) {
        var account = add(anAccount().withRole(Role.CLIENT).withEmail(email).withEmailConfirmedAt(NOW));
        add(aClientFile().ofAccount(account.id()).withEmail(email).preliminary());
        return account;
    }

    Account add(AccountBuilder builder) {
        var account = builder.withId(UUID.randomUUID()).active();
        transactions.run(() -> accounts.add(account));
        return account;
    }

    ClientFile add(ClientFile file) {
        transactions.run(() -> files.add(file));
        return file;
    }

    /** What staff noted of somebody who called and has no address. */
    ClientFile caller() {
        return add(aClientFile().withoutEmail().preliminary());
    }

    ClientFile fileOf(Account account) {
        return files.findByAccount(account.id()).orElseThrow();
    }

    List<AuditedAction> traces(ClientFile file) {
        return trail.newest(Optional.of(file.id().value()), PageRequest.first()).entries().stream()
                .map(entry -> entry.action())
                .toList();
    }

    static Actor actor(Account account) {
        return new Actor(account.id(), account.role());
    }
}
