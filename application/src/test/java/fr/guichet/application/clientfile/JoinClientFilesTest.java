package fr.guichet.application.clientfile;

import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static fr.guichet.domain.booking.BookingFixtures.CAMILLE;
import static fr.guichet.domain.booking.BookingFixtures.JONAS;
import static fr.guichet.domain.booking.BookingFixtures.anAppointment;
import static fr.guichet.domain.clientfile.ClientFileBuilder.aClientFile;
import static fr.guichet.domain.clientfile.ClientFileBuilder.aDog;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.clientfile.JoinClientFiles.Outcome;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.privacy.AuditedAction;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Dog;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two files of one person become one, and access is sent anew (spec C1)")
class JoinClientFilesTest {

    private final ClientsWorld world = new ClientsWorld();
    private final ClientFile own = world.fileOf(world.client("lea.petit@example.org"));
    private final ClientFile called =
            world.add(aClientFile().withoutEmail().withDogs(aDog("Moka")).preliminary());

    @Test
    void the_file_with_an_account_stays_and_gets_all_of_the_other_with_a_trace() {
        var appointment = book(called, CAMILLE, "2026-11-24T09:00", 1);

        assertThat(join(called, own)).isInstanceOfSatisfying(Outcome.Joined.class, joined -> {
            assertThat(joined.file().id()).isEqualTo(own.id());
            assertThat(joined.file().dogs().all()).extracting(Dog::name).containsExactly("Moka");
        });

        assertThat(world.files.find(called.id())).isEmpty();
        assertThat(world.appointments.find(appointment.id()).orElseThrow().client())
                .isEqualTo(own.id());
        assertThat(world.traces(own)).containsExactly(AuditedAction.CLIENT_FILES_JOINED);
    }

    @Test
    void a_signed_file_stays_and_two_signed_ones_stay_two() {
        var signed = world.add(aClientFile().withoutEmail().complete());

        assertThat(join(signed, own))
                .isInstanceOfSatisfying(
                        Outcome.Joined.class,
                        joined -> assertThat(joined.file().id()).isEqualTo(signed.id()));
        assertThat(join(signed, world.add(aClientFile().withoutEmail().complete())))
                .isEqualTo(new Outcome.BothSigned());
    }

    @Test
    void two_people_who_sign_in_stay_two() {
        assertThat(join(own, world.fileOf(world.client("autre@example.org")))).isEqualTo(new Outcome.TwoAccounts());
    }

    @Test
    void nobody_is_at_two_appointments_at_once() {
        book(called, CAMILLE, "2026-11-24T09:00", 1);
        book(own, JONAS, "2026-11-24T09:30", 2);

        assertThat(join(called, own)).isEqualTo(new Outcome.OverlappingAppointments());
        assertThat(world.files.find(called.id())).isPresent();
    }

    @Test
    void a_parent_who_waits_for_a_manager_is_not_known_yet() {
        var claire = anAccount()
                .withId(UUID.randomUUID())
                .withRole(Role.PARENT)
                .withEmail("claire@example.org")
                .pending();
        world.transactions.run(() -> world.accounts.add(claire));
        var file = world.add(aClientFile().ofAccount(claire.id()).preliminary());

        assertThat(join(called, file)).isEqualTo(new Outcome.AddressNotConfirmed());
    }

    @Test
    void what_cannot_be_joined_is_told() {
        assertThat(join(own, own)).isEqualTo(new Outcome.SameFile());
        assertThat(join(own, aClientFile().preliminary())).isEqualTo(new Outcome.NotFound());
        assertThat(world.join()
                        .handle(new JoinClientFiles.Command(
                                ClientsWorld.actor(world.client("autre@example.org")), own.id(), called.id())))
                .isEqualTo(new Outcome.Forbidden());
    }

    @Test
    void who_never_got_in_is_sent_another_access_and_who_chose_a_password_is_not() {
        var file = world.add(aClientFile().withEmail("elodie@example.org").preliminary());

        assertThat(renew(file)).isEqualTo(new RenewClientAccess.Outcome.Sent());
        assertThat(renew(file)).isEqualTo(new RenewClientAccess.Outcome.Sent());

        assertThat(world.outbox.told(Notification.TemporaryPassword.class)).hasSize(2);
        assertThat(world.files.find(file.id()).flatMap(ClientFile::account)).isPresent();
        assertThat(renew(called)).isEqualTo(new RenewClientAccess.Outcome.NotPossible());
        assertThat(renew(aClientFile().preliminary())).isEqualTo(new RenewClientAccess.Outcome.NotFound());
    }

    private Outcome join(ClientFile one, ClientFile other) {
        return world.join().handle(new JoinClientFiles.Command(world.trainer, one.id(), other.id()));
    }

    private RenewClientAccess.Outcome renew(ClientFile file) {
        return world.renewAccess().handle(new RenewClientAccess.Command(world.trainer, file.id()));
    }

    private Appointment.Booked book(ClientFile file, Practitioner.Id practitioner, String parisTime, long number) {
        var appointment = anAppointment()
                .number(number)
                .with(practitioner)
                .forClient(file.id())
                .startingAt(parisTime)
                .build();
        world.transactions.run(() -> world.appointments.add(appointment, Optional.empty()));
        return appointment;
    }
}
