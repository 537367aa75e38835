package fr.guichet.application.clientfile;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Dog;
import fr.guichet.domain.clientfile.Dogs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Enters one more dog of a client, for staff or the client (spec C1). */
@UseCase
public final class AddDog {

    private final ClientFiles files;
    private final Practices practices;
    private final Ids ids;
    private final Transactions transactions;
    private final Clock clock;

    public AddDog(ClientFiles files, Practices practices, Ids ids, Transactions transactions, Clock clock) {
        this.files = files;
        this.practices = practices;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Which dog, whose.
     *
     * @param file none for the actor's own
     */
    public record Command(Actor actor, Optional<ClientFile.Id> file, NewDog dog) {}

    public DogOutcome handle(Command command) {
        var today = LocalDate.ofInstant(clock.instant(), practices.current().zone());
        var id = new Dog.Id(ids.next());
        return transactions.inTransaction(() -> ReachableFiles.find(files, command.actor(), command.file())
                .map(file -> switch (command.dog().addTo(file.dogs(), id, today)) {
                    case Dogs.Change.Refused refused -> new DogOutcome.Refused(refused.reason());
                    case Dogs.Change.Changed changed -> stored(file, changed.dogs(), id);
                })
                .orElseGet(DogOutcome.NotFound::new));
    }

    private DogOutcome stored(ClientFile file, Dogs dogs, Dog.Id id) {
        files.update(file.with(file.client().withDogs(dogs)));
        return new DogOutcome.Stored(
                files.find(file.id()).orElseThrow(), dogs.find(id).orElseThrow());
    }
}
