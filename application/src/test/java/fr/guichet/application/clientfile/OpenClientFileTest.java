package fr.guichet.application.clientfile;

import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static fr.guichet.domain.clientfile.ClientFileBuilder.aClientFile;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.account.StoredPassword;
import fr.guichet.application.clientfile.OpenClientFile.Outcome;
import fr.guichet.application.notification.Notification;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PasswordHash;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.clientfile.ChipNumber;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Dog;
import fr.guichet.domain.clientfile.DogRejection;
import fr.guichet.domain.practice.PracticeOptions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A client who calls gets a file, and access where they have an address (spec C1)")
class OpenClientFileTest {

    private static final String LEA = "lea.petit@example.org";
    private static final NewDog MOKA = new NewDog(
            "Moka",
            "Border collie",
            Optional.of(LocalDate.of(2025, 3, 1)),
            Optional.of(new ChipNumber("250269604123456")));

    private final ClientsWorld world = new ClientsWorld();

    @Test
    void a_temporary_password_of_7_days_is_mailed() {
        var file = opened(caller(Optional.of(LEA), false));

        assertThat(file).isInstanceOf(ClientFile.Preliminary.class);
        var told = world.outbox.told(Notification.TemporaryPassword.class);
        assertThat(told).singleElement().satisfies(mail -> {
            assertThat(mail.login()).isEqualTo(new EmailAddress(LEA));
            assertThat(mail.expiresAt()).isEqualTo(ClientsWorld.NOW.plus(Duration.ofDays(7)));
        });
        assertThat(world.passwords
                        .find(file.account().orElseThrow())
                        .orElseThrow()
                        .mustChange())
                .isTrue();
        assertThat(file.dogs().all()).extracting(Dog::name).containsExactly("Moka");
    }

    @Test
    void a_link_is_mailed_where_the_practice_wishes() {
        var practice = new ClientsWorld(PracticeOptions.ClientAccess.PASSWORD_LINK);

        practice.open().handle(caller(practice, Optional.of(LEA), false, MOKA));

        assertThat(practice.outbox.told(Notification.PasswordLink.class)).hasSize(1);
        assertThat(practice.outbox.told(Notification.TemporaryPassword.class)).isEmpty();
    }

    @Test
    void who_has_no_address_has_a_file_and_no_account() {
        var file = opened(caller(Optional.empty(), false));

        assertThat(file.account()).isEmpty();
        assertThat(world.outbox.told()).isEmpty();
    }

    @Test
    void a_known_address_is_told_whose_it_is_and_nothing_is_stored() {
        var lea = world.client(LEA);

        assertThat(world.open().handle(caller(Optional.of("LEA.petit@example.org"), false)))
                .isEqualTo(new Outcome.EmailInUse(new AddressOwner(
                        lea.name(), Optional.of(world.fileOf(lea).id()))));
        assertThat(world.files.all()).hasSize(1);
        assertThat(world.outbox.told()).isEmpty();
    }

    @Test
    void who_is_known_to_be_the_owner_is_linked_and_keeps_what_was_known() {
        var lea = world.client(LEA);
        var before = world.fileOf(lea);

        assertThat(world.open().handle(caller(Optional.of(LEA), true))).isInstanceOf(Outcome.Linked.class);

        var file = world.fileOf(lea);
        assertThat(file.name()).isEqualTo(before.name());
        assertThat(file.phone()).isEqualTo(before.phone());
        assertThat(file.dogs().all()).extracting(Dog::name).containsExactly("Moka");
        assertThat(world.files.all()).hasSize(1);
    }

    @Test
    void an_address_that_its_owner_has_not_confirmed_is_not_joined_yet() {
        var lea = world.add(anAccount().withRole(Role.CLIENT).withEmail(LEA));
        world.add(aClientFile().ofAccount(lea.id()).withEmail(LEA).preliminary());
        world.transactions.run(() -> world.passwords.set(
                StoredPassword.chosen(lea.id(), new PasswordHash("quick:Muguet-2026"), ClientsWorld.NOW)));

        var outcome = world.open().handle(caller(Optional.of(LEA), true));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.AwaitsConfirmation.class,
                        waits -> assertThat(waits.file().account()).isEmpty());
        assertThat(world.outbox.told(Notification.EmailConfirmation.class)).hasSize(1);
        assertThat(world.fileOf(lea).dogs().all()).isEmpty();
    }

    @Test
    void a_member_of_the_staff_is_nobodys_client() {
        assertThat(world.open().handle(caller(Optional.of("jonas@guichet.example"), true)))
                .isInstanceOfSatisfying(
                        Outcome.EmailInUse.class,
                        inUse -> assertThat(inUse.owner().file()).isEmpty());
    }

    @Test
    void two_dogs_with_one_chip_are_refused_by_the_second_ones_place() {
        assertThat(world.open().handle(caller(world, Optional.of(LEA), false, MOKA, MOKA)))
                .isEqualTo(new Outcome.DogRefused(1, new DogRejection.ChipOfAnother()));
        assertThat(world.files.all()).isEmpty();
    }

    @Test
    void only_staff_make_files() {
        var client = ClientsWorld.actor(world.client(LEA));
        var command = caller(Optional.empty(), false);

        assertThat(world.open()
                        .handle(new OpenClientFile.Command(
                                client,
                                command.name(),
                                command.email(),
                                command.phone(),
                                command.address(),
                                command.dogs(),
                                false)))
                .isEqualTo(new Outcome.Forbidden());
    }

    private OpenClientFile.Command caller(Optional<String> email, boolean link) {
        return caller(world, email, link, MOKA);
    }

    private static OpenClientFile.Command caller(
            ClientsWorld world, Optional<String> email, boolean link, NewDog... dogs) {
        return new OpenClientFile.Command(
                world.trainer,
                new PersonName("Léa", "PETIT-DUPONT"),
                email.map(EmailAddress::new),
                Optional.of(new PhoneNumber("+33698765432")),
                Optional.empty(),
                List.of(dogs),
                link);
    }

    private ClientFile opened(OpenClientFile.Command command) {
        return ((Outcome.Opened) world.open().handle(command)).file();
    }
}
