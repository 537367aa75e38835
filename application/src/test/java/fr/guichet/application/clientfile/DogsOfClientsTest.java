package fr.guichet.application.clientfile;

import static fr.guichet.domain.clientfile.ClientFileBuilder.aClientFile;
import static fr.guichet.domain.clientfile.ClientFileBuilder.aDog;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.account.Actor;
import fr.guichet.domain.clientfile.ChipNumber;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Dog;
import fr.guichet.domain.clientfile.DogRejection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Dogs are entered, corrected and taken out by staff and by their owner (spec C1)")
class DogsOfClientsTest {

    private static final String CHIP = "250269604123456";

    private final ClientsWorld world = new ClientsWorld();
    private final Dog moka = aDog("Moka", CHIP);
    private final ClientFile file =
            world.add(aClientFile().withoutEmail().withDogs(moka).preliminary());

    @Test
    void one_more_dog_is_entered_unless_its_chip_or_birth_date_cannot_be() {
        assertThat(add(world.trainer, new NewDog("Rex", "Braque", Optional.empty(), Optional.empty())))
                .isInstanceOf(DogOutcome.Stored.class);
        assertThat(add(world.trainer, new NewDog("Rex", "Braque", Optional.empty(), Optional.of(new ChipNumber(CHIP)))))
                .isEqualTo(new DogOutcome.Refused(new DogRejection.ChipOfAnother()));
        assertThat(add(
                        world.trainer,
                        new NewDog("Rex", "Braque", Optional.of(LocalDate.of(2026, 11, 23)), Optional.empty())))
                .isEqualTo(new DogOutcome.Refused(new DogRejection.ImplausibleBirthDate()));
        assertThat(names()).containsExactly("Moka", "Rex");
    }

    @Test
    void what_is_left_out_stays_and_what_is_known_no_longer_goes() {
        change(moka.id(), Optional.of("Mokka"), Set.of());
        assertThat(dog().name()).isEqualTo("Mokka");
        assertThat(dog().chip()).contains(new ChipNumber(CHIP));

        change(moka.id(), Optional.empty(), Set.of(ChangeDog.Detail.CHIP));
        assertThat(dog().chip()).isEmpty();
        assertThat(dog().birth()).isEqualTo(moka.birth());

        change(moka.id(), Optional.empty(), Set.of(ChangeDog.Detail.BIRTH));
        assertThat(dog().birth()).isEmpty();
        assertThat(dog().name()).isEqualTo("Mokka");
    }

    @Test
    void a_dog_that_is_not_there_is_told() {
        assertThat(change(aDog("Rex").id(), Optional.empty(), Set.of())).isEqualTo(new DogOutcome.NotFound());
        assertThat(remove(world.trainer, aDog("Rex").id())).isFalse();
    }

    @Test
    void another_clients_dogs_do_not_exist_for_a_client() {
        var lea = ClientsWorld.actor(world.client("lea.petit@example.org"));

        assertThat(add(lea, new NewDog("Rex", "Braque", Optional.empty(), Optional.empty())))
                .isEqualTo(new DogOutcome.NotFound());
        assertThat(remove(lea, moka.id())).isFalse();
        assertThat(remove(world.trainer, moka.id())).isTrue();
        assertThat(names()).isEmpty();
    }

    private DogOutcome add(Actor actor, NewDog dog) {
        return world.addDog().handle(new AddDog.Command(actor, Optional.of(file.id()), dog));
    }

    private DogOutcome change(Dog.Id dog, Optional<String> name, Set<ChangeDog.Detail> cleared) {
        return world.changeDog()
                .handle(new ChangeDog.Command(
                        world.trainer,
                        Optional.of(file.id()),
                        dog,
                        name,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        cleared));
    }

    private boolean remove(Actor actor, Dog.Id dog) {
        return world.removeDog().handle(new RemoveDog.Command(actor, Optional.of(file.id()), dog));
    }

    private Dog dog() {
        return world.files.find(file.id()).orElseThrow().dogs().find(moka.id()).orElseThrow();
    }

    private List<String> names() {
        return world.files.find(file.id()).orElseThrow().dogs().all().stream()
                .map(Dog::name)
                .toList();
    }
}
