package fr.guichet.application.clientfile;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Dog;
import java.util.Optional;

/** Takes a dog out of a client's file, for staff or the client (spec C1). */
@UseCase
public final class RemoveDog {

    private final ClientFiles files;
    private final Transactions transactions;

    public RemoveDog(ClientFiles files, Transactions transactions) {
        this.files = files;
        this.transactions = transactions;
    }

    /**
     * Which dog, whose.
     *
     * @param file none for the actor's own
     */
    public record Command(Actor actor, Optional<ClientFile.Id> file, Dog.Id dog) {}

    /** Whether the dog was there, for this actor. */
    public boolean handle(Command command) {
        return transactions.inTransaction(() -> ReachableFiles.find(files, command.actor(), command.file())
                .filter(file -> file.dogs().find(command.dog()).isPresent())
                .map(file -> {
                    files.update(file.with(file.client().withDogs(file.dogs().without(command.dog()))));
                    return true;
                })
                .orElse(false));
    }
}
