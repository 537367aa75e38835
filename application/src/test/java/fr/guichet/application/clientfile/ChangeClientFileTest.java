package fr.guichet.application.clientfile;

import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static fr.guichet.domain.clientfile.ClientFileBuilder.aClientFile;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.ChangeClientFile.Outcome;
import fr.guichet.application.notification.Notification;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.HomeAddress;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is told of a client is corrected, added and taken away (spec C1)")
class ChangeClientFileTest {

    private static final String LEA = "lea.petit@example.org";
    private static final HomeAddress CHENIL =
            new HomeAddress("3 rue du Chenil", Optional.of("33000"), Optional.of("Bordeaux"));

    private final ClientsWorld world = new ClientsWorld();

    @Test
    void what_is_left_out_stays() {
        var file = world.add(aClientFile().withoutEmail().livingAt(CHENIL).preliminary());

        var changed = changed(change(file).phone("+33698765432"));

        assertThat(changed.name()).isEqualTo(file.name());
        assertThat(changed.address()).contains(CHENIL);
        assertThat(changed.phone()).contains(new PhoneNumber("+33698765432"));
    }

    @Test
    void what_is_known_no_longer_is_taken_away() {
        var file = world.add(
                aClientFile().withEmail("misheard@example.org").livingAt(CHENIL).preliminary());

        assertThat(changed(change(file).without(ClientDetail.CITY)).address())
                .contains(new HomeAddress("3 rue du Chenil", Optional.of("33000"), Optional.empty()));
        assertThat(changed(change(file).without(ClientDetail.ADDRESS)).address())
                .isEmpty();
        var bare = changed(change(file).without(ClientDetail.PHONE, ClientDetail.EMAIL));
        assertThat(bare.phone()).isEmpty();
        assertThat(bare.email()).isEmpty();
        assertThat(world.outbox.told()).isEmpty();
    }

    @Test
    void a_city_without_a_street_is_refused() {
        var file = world.add(aClientFile().withoutEmail().livingAt(CHENIL).preliminary());

        assertThat(handle(change(file).without(ClientDetail.ADDRESS).city("Pessac")))
                .isEqualTo(new Outcome.StreetMissing());
    }

    @Test
    void an_address_by_which_somebody_signs_in_stays() {
        var file = world.fileOf(world.client(LEA));

        assertThat(handle(change(file).without(ClientDetail.EMAIL)))
                .isEqualTo(new Outcome.CannotClear(ClientDetail.EMAIL));
    }

    @Test
    void a_client_takes_their_own_telephone_away_in_file_and_account_and_a_parent_does_not() {
        var lea = world.client(LEA);
        var own = new Change(ClientsWorld.actor(lea), Optional.empty());
        assertThat(changed(own.without(ClientDetail.PHONE, ClientDetail.EMAIL)).phone())
                .isEmpty();
        assertThat(world.accounts.find(lea.id()).orElseThrow().phone()).isEmpty();
        assertThat(world.fileOf(lea).email()).contains(new EmailAddress(LEA));

        var claire = world.add(anAccount().withRole(Role.PARENT).withEmail("claire@example.org"));
        world.add(aClientFile().ofAccount(claire.id()).preliminary());
        assertThat(handle(new Change(ClientsWorld.actor(claire), Optional.empty()).without(ClientDetail.PHONE)))
                .isEqualTo(new Outcome.CannotClear(ClientDetail.PHONE));
    }

    @Test
    void an_address_that_staff_add_gives_access() {
        var file = world.caller();

        var changed = changed(change(file).email(LEA));

        assertThat(changed.account()).isPresent();
        assertThat(world.outbox.told(Notification.TemporaryPassword.class)).hasSize(1);
    }

    @Test
    void a_known_address_is_offered_to_be_linked_and_then_joined() {
        var lea = world.client(LEA);
        var caller = world.caller();

        assertThat(handle(change(caller).email(LEA)))
                .isEqualTo(new Outcome.EmailInUse(new AddressOwner(
                        lea.name(), Optional.of(world.fileOf(lea).id()))));
        assertThat(world.files.find(caller.id()).flatMap(ClientFile::email)).isEmpty();

        assertThat(changed(change(caller).email(LEA).linking()).id())
                .isEqualTo(world.fileOf(lea).id());
        assertThat(world.files.find(caller.id())).isEmpty();
    }

    @Test
    void a_confirmed_address_is_its_owners() {
        var file = world.fileOf(world.client(LEA));

        assertThat(handle(change(file).email("autre@example.org"))).isEqualTo(new Outcome.EmailNotForStaff());
    }

    @Test
    void a_misheard_address_is_corrected_and_the_new_one_gets_the_access() {
        var file = changed(change(world.caller()).email("misheard@example.org"));

        var corrected = changed(change(file).email(LEA));

        assertThat(corrected.email()).contains(new EmailAddress(LEA));
        assertThat(world.accounts
                        .find(corrected.account().orElseThrow())
                        .orElseThrow()
                        .email())
                .isEqualTo(new EmailAddress(LEA));
        assertThat(world.outbox.told(Notification.TemporaryPassword.class))
                .extracting(mail -> mail.login().value())
                .containsExactly("misheard@example.org", LEA);
    }

    @Test
    void who_changes_what_they_have_not_read_is_told() {
        var file = world.caller();
        changed(change(file).phone("+33698765432"));

        assertThat(handle(change(file).phone("+33611111111").read(file.version())))
                .isEqualTo(new Outcome.ChangedMeanwhile());
    }

    @Test
    void another_clients_file_does_not_exist_for_a_client() {
        var lea = ClientsWorld.actor(world.client(LEA));

        assertThat(handle(new Change(lea, Optional.of(world.caller().id())).phone("+33698765432")))
                .isEqualTo(new Outcome.NotFound());
    }

    private Change change(ClientFile file) {
        return new Change(world.trainer, Optional.of(file.id()));
    }

    private Outcome handle(Change change) {
        return world.change().handle(change.command());
    }

    private ClientFile changed(Change change) {
        return ((Outcome.Changed) handle(change)).file();
    }

    /** A change of nothing, until something is said. */
    private static final class Change {

        private final Actor actor;
        private final Optional<ClientFile.Id> file;
        private Optional<Long> version = Optional.empty();
        private Optional<EmailAddress> email = Optional.empty();
        private Optional<PhoneNumber> phone = Optional.empty();
        private Optional<String> city = Optional.empty();
        private Set<ClientDetail> cleared = Set.of();
        private boolean link;

        Change(Actor actor, Optional<ClientFile.Id> file) {
            this.actor = actor;
            this.file = file;
        }

        Change email(String value) {
            email = Optional.of(new EmailAddress(value));
            return this;
        }

        Change phone(String value) {
            phone = Optional.of(new PhoneNumber(value));
            return this;
        }

        Change city(String value) {
            city = Optional.of(value);
            return this;
        }

        Change without(ClientDetail first, ClientDetail... more) {
            cleared = EnumSet.of(first, more);
            return this;
        }

        Change linking() {
            link = true;
            return this;
        }

        Change read(long value) {
            version = Optional.of(value);
            return this;
        }

        ChangeClientFile.Command command() {
            return new ChangeClientFile.Command(
                    actor,
                    file,
                    version,
                    Optional.empty(),
                    Optional.empty(),
                    email,
                    phone,
                    Optional.empty(),
                    Optional.empty(),
                    city,
                    cleared,
                    link);
        }
    }
}
