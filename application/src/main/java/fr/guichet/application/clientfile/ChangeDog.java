package fr.guichet.application.clientfile;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.clientfile.ChipNumber;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Dog;
import fr.guichet.domain.clientfile.Dogs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Corrects what is told of a client's dog, for staff or the client (spec C1). */
@UseCase
public final class ChangeDog {

    private final ClientFiles files;
    private final Practices practices;
    private final Transactions transactions;
    private final Clock clock;

    public ChangeDog(ClientFiles files, Practices practices, Transactions transactions, Clock clock) {
        this.files = files;
        this.practices = practices;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Which dog, whose, and what is told otherwise; what is absent stays as it is.
     *
     * @param file none for the actor's own
     * @param cleared what is known no longer
     */
    public record Command(
            Actor actor,
            Optional<ClientFile.Id> file,
            Dog.Id dog,
            Optional<String> name,
            Optional<String> breed,
            Optional<LocalDate> birth,
            Optional<ChipNumber> chip,
            Set<Detail> cleared) {

        public Command {
            cleared = Set.copyOf(cleared);
        }
    }

    /** What can be taken away again. */
    public enum Detail {
        BIRTH,
        CHIP
    }

    public DogOutcome handle(Command command) {
        return transactions.inTransaction(() -> ReachableFiles.find(files, command.actor(), command.file())
                .flatMap(file -> file.dogs().find(command.dog()).map(dog -> changed(command, file, dog)))
                .orElseGet(DogOutcome.NotFound::new));
    }

    private DogOutcome changed(Command command, ClientFile file, Dog before) {
        var dog = new Dog(
                before.id(),
                command.name().orElse(before.name()),
                command.breed().orElse(before.breed()),
                command.birth().or(() -> before.birth().filter(known -> keeps(command, Detail.BIRTH))),
                command.chip().or(() -> before.chip().filter(known -> keeps(command, Detail.CHIP))));
        return switch (change(command, file.dogs(), dog)) {
            case Dogs.Change.Refused refused -> new DogOutcome.Refused(refused.reason());
            case Dogs.Change.Changed changed -> {
                files.update(file.with(file.client().withDogs(changed.dogs())));
                yield new DogOutcome.Stored(files.find(file.id()).orElseThrow(), dog);
            }
        };
    }

    private static boolean keeps(Command command, Detail detail) {
        return !command.cleared().contains(detail);
    }

    private Dogs.Change change(Command command, Dogs dogs, Dog dog) {
        var today = LocalDate.ofInstant(clock.instant(), practices.current().zone());
        return NewDog.plausible(command.birth(), today) ? dogs.replace(dog) : NewDog.implausible();
    }
}
