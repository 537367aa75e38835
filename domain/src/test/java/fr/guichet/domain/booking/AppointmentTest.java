package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.CAMILLE;
import static fr.guichet.domain.booking.BookingFixtures.LEAS_ACCOUNT;
import static fr.guichet.domain.booking.BookingFixtures.anAppointment;
import static fr.guichet.domain.booking.BookingFixtures.at;
import static fr.guichet.domain.booking.BookingFixtures.between;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.guichet.domain.account.Account;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("spec B7, B10: the states of an appointment, what each command makes of them, and the rising sequence")
class AppointmentTest {
    private static final Account.Id CAMILLES_ACCOUNT = new Account.Id(CAMILLE.value());
    private static final Appointment.Booked BOOKED =
            anAppointment().purpose("Confiance en soi").build();
    private static final Instant NOW = at("2026-03-05T10:00");
    private static final Instant AFTERWARDS = BOOKED.time().end();

    private static final Map<String, Class<? extends Appointment>> COMMANDS = Map.of(
            "moveTo", Appointment.Booked.class,
            "cancel", Appointment.Cancelled.class,
            "complete", Appointment.Completed.class,
            "markNoShow", Appointment.NoShow.class);

    static Stream<Class<?>> states() {
        return Stream.of(Appointment.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("states")
    void only_a_booked_one_has_commands_and_each_returns_the_state_it_leads_to(Class<?> state) {
        var expected = state == Appointment.Booked.class ? COMMANDS : Map.of();
        var found = Stream.of(state.getDeclaredMethods())
                .filter(method -> Appointment.class.isAssignableFrom(method.getReturnType()))
                .toList();
        assertThat(found).extracting(Method::getName).containsExactlyInAnyOrderElementsOf(commandNames(expected));
        assertThat(found)
                .allSatisfy(method -> assertThat(method.getReturnType()).isEqualTo(COMMANDS.get(method.getName())));
    }

    private static Set<String> commandNames(Map<?, ?> commands) {
        return commands.isEmpty() ? Set.of() : COMMANDS.keySet();
    }

    @Test
    void every_state_has_its_status() {
        assertThat(Stream.of(
                                BOOKED,
                                BOOKED.cancel(Optional.empty(), LEAS_ACCOUNT, NOW),
                                BOOKED.complete(CAMILLES_ACCOUNT, AFTERWARDS),
                                BOOKED.markNoShow(CAMILLES_ACCOUNT, AFTERWARDS))
                        .map(Appointment::status))
                .containsExactly(Appointment.Status.values())
                .hasSameSizeAs(Appointment.class.getPermittedSubclasses());
    }

    @Test
    void booking_is_the_first_thing_that_happened() {
        assertThat(BOOKED.history())
                .containsExactly(
                        new AppointmentEvent.WasBooked(LEAS_ACCOUNT, at("2026-03-05T08:00"), BOOKED.time(), false));
        assertThat(BOOKED.sequence()).isZero();
        assertThat(BOOKED.bookedBy()).isEqualTo(LEAS_ACCOUNT);
    }

    @Test
    void moving_keeps_the_identity_and_records_where_it_was() {
        var to = between("2026-03-09T14:25", "2026-03-09T15:10");
        var moved = BOOKED.moveTo(to, Duration.ofMinutes(15), true, CAMILLES_ACCOUNT, NOW);
        assertThat(moved.id()).isEqualTo(BOOKED.id());
        assertThat(moved.purpose()).isEqualTo(BOOKED.purpose());
        assertThat(moved.bookedTime()).isEqualTo(new BookedTime(BOOKED.id(), to, Duration.ofMinutes(15)));
        assertThat(moved.history())
                .hasSize(2)
                .endsWith(new AppointmentEvent.WasMoved(CAMILLES_ACCOUNT, NOW, BOOKED.time(), to, true));
    }

    @Test
    void cancelling_records_by_whom_when_and_why() {
        var reason = Optional.of(new CancellationReason("Malade"));
        var cancelled = BOOKED.cancel(reason, LEAS_ACCOUNT, NOW);
        assertThat(cancelled.reason()).isEqualTo(reason);
        assertThat(cancelled.history())
                .hasSize(2)
                .endsWith(new AppointmentEvent.WasCancelled(LEAS_ACCOUNT, NOW, reason));
    }

    @Test
    void the_sequence_rises_with_each_move_and_with_the_cancellation() {
        // spec B10
        var twice = BOOKED.moveTo(BOOKED.time(), BOOKED.gap(), false, LEAS_ACCOUNT, NOW)
                .moveTo(BOOKED.time(), BOOKED.gap(), false, LEAS_ACCOUNT, NOW);
        assertThat(twice.sequence()).isEqualTo(2);
        assertThat(twice.cancel(Optional.empty(), LEAS_ACCOUNT, NOW).sequence()).isEqualTo(3);
        assertThat(twice.complete(LEAS_ACCOUNT, AFTERWARDS).sequence()).isEqualTo(2);
    }

    @Test
    void how_it_went_is_recorded_with_who_said_so() {
        assertThat(BOOKED.complete(CAMILLES_ACCOUNT, AFTERWARDS).history())
                .endsWith(new AppointmentEvent.WasCompleted(CAMILLES_ACCOUNT, AFTERWARDS));
        assertThat(BOOKED.markNoShow(CAMILLES_ACCOUNT, AFTERWARDS).history())
                .endsWith(new AppointmentEvent.WasMissed(CAMILLES_ACCOUNT, AFTERWARDS));
    }

    @Test
    void nobody_says_how_it_went_before_it_has_begun() {
        var start = BOOKED.time().start();
        var justBefore = start.minusNanos(1);

        assertThat(BOOKED.refuseNote(justBefore)).contains(new ChangeRejection.NotBegun(start));
        assertThatIllegalStateException().isThrownBy(() -> BOOKED.complete(CAMILLES_ACCOUNT, justBefore));
        assertThatIllegalStateException().isThrownBy(() -> BOOKED.markNoShow(CAMILLES_ACCOUNT, justBefore));
        assertThat(BOOKED.refuseNote(start)).isEmpty();
        assertThat(BOOKED.complete(CAMILLES_ACCOUNT, start).history().getLast().at())
                .isEqualTo(start);
    }

    @Test
    void the_version_is_the_repositorys_to_raise() {
        assertThat(BOOKED.cancel(Optional.empty(), LEAS_ACCOUNT, NOW).version()).isEqualTo(BOOKED.version());
    }
}
