package fr.guichet.bootstrap.account;

import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static fr.guichet.domain.registration.ChildminderBuilder.aChildminder;
import static fr.guichet.domain.registration.FamilyBuilder.aChildWithPhoto;
import static fr.guichet.domain.registration.FamilyBuilder.aFamily;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.booking.OpenAgenda;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.application.clientfile.DocumentStore;
import fr.guichet.application.clientfile.FileContent;
import fr.guichet.application.clientfile.FileKind;
import fr.guichet.application.clientfile.StoredFile;
import fr.guichet.application.registration.Childminders;
import fr.guichet.application.registration.Families;
import fr.guichet.application.registration.SocialSecurityNumbers;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.registration.Child;
import fr.guichet.domain.registration.ChildminderBuilder;
import fr.guichet.domain.registration.Photo;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes people with all that belongs to them, without the time that passwords and pictures take. */
public final class People {

    private static final Instant NOW = Instant.parse("2026-11-20T14:30:00Z");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final RunningProgram program;

    public People(RunningProgram program) {
        this.program = program;
    }

    /** Someone of that role: parents and childminders wait for a manager, others are active. */
    public Account someone(Role role) {
        var builder = anAccount().withRole(role);
        var account = role.needsApproval() ? builder.pending() : builder.active();
        program.part(Transactions.class).run(() -> {
            program.part(Accounts.class).add(account);
            if (role.canBook()) {
                program.part(ClientFiles.class)
                        .add(ClientFile.open(
                                new ClientFile.Id(program.part(Ids.class).next()), account.person()));
            }
            switch (role) {
                case PARENT -> giveFamily(account.id());
                case CHILDMINDER -> giveRegistration(account.id());
                case PRACTITIONER ->
                    program.part(OpenAgenda.class)
                            .handle(new Practitioner.Id(account.id().value()));
                case SUPER_ADMIN, ADMINISTRATOR, MANAGER, CLIENT -> {}
            }
        });
        return account;
    }

    /** The child of a parent, who is given one where they have none. */
    Child.Id childOf(Account.Id parent) {
        return program.part(Families.class)
                .findByAccount(parent)
                .map(family -> family.children().getFirst().id())
                .orElseGet(() -> giveFamily(parent));
    }

    /** Makes an account the parent of a child with a photo. */
    Child.Id giveFamily(Account.Id parent) {
        var child = aChildWithPhoto();
        program.part(Transactions.class).run(() -> {
            child.photo().ifPresent(this::store);
            program.part(Families.class).add(aFamily().of(parent).with(child).build());
        });
        return child.id();
    }

    /** Makes an account a childminder's, with a photo and a number. */
    void giveRegistration(Account.Id account) {
        var nir = ChildminderBuilder.nir("2850678%06d".formatted(NUMBERS.incrementAndGet()));
        var childminder = aChildminder().of(account).withNir(nir).withPhoto().build();
        program.part(Transactions.class).run(() -> {
            childminder.photo().ifPresent(consented -> store(consented.photo()));
            program.part(Childminders.class).add(childminder);
            program.part(SocialSecurityNumbers.class).add(account, nir);
        });
    }

    /** The file that an account has as a client. */
    ClientFile.Id clientFile(Account.Id account) {
        return program.part(ClientFiles.class)
                .findByAccount(account)
                .orElseThrow()
                .id();
    }

    static Account.Id account(String id) {
        return new Account.Id(UUID.fromString(id));
    }

    private void store(Photo.Id photo) {
        var picture = new FileContent(FileKind.JPEG, new byte[] {1});
        program.part(DocumentStore.class)
                .add(new StoredFile(new StoredFile.Id(photo.value()), picture, Optional.of(picture), NOW));
    }
}
