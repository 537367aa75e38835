package fr.guichet.application.booking;

import static fr.guichet.domain.booking.BookingFixtures.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.application.PageRequest;
import fr.guichet.application.StaleVersion;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.booking.AgendaChange;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.BookingPolicy;
import fr.guichet.domain.booking.DayExplanation;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lists of appointments, practitioners and services over any store (spec B3, B13). */
public abstract class ListsContract {

    private BookingWorld world = new InMemoryBooking();
    private Practitioner.Id camille = new Practitioner.Id(new UUID(0, 0));
    private Practitioner.Id jonas = new Practitioner.Id(new UUID(0, 0));
    private Actor lea = world.client("Léa", "PETIT");
    private Actor max = world.client("Max", "ROUX");
    private Actor lucas = world.staff();

    protected abstract BookingWorld world();

    @BeforeEach
    void people() {
        world = world();
        camille = world.practitioner("Camille", "BERNARD");
        jonas = world.practitioner("Jonas", "FAVRE");
        lea = world.client("Léa", "PETIT");
        max = world.client("Max", "ROUX");
        lucas = world.staff();
    }

    @Test
    void lists_ones_own_as_client_or_practitioner_in_time_order() {
        var later = world.booked(lea, camille, "2026-03-09T09:00");
        var sooner = world.booked(lea, jonas, "2026-03-06T09:00");
        world.booked(max, jonas, "2026-03-06T10:50");
        var mine = new MyAppointments(world.practices(), world.queries());

        assertThat(mine.handle(lea, Days.ALL, PageRequest.first()).appointments())
                .extracting(AppointmentView::id)
                .containsExactly(sooner.id(), later.id());
        assertThat(mine.handle(lea, new Days(day("2026-03-07"), null), PageRequest.first())
                        .appointments())
                .extracting(AppointmentView::id)
                .containsExactly(later.id());
        var asJonas = new Actor(new Account.Id(jonas.value()), Role.PRACTITIONER);
        assertThat(mine.handle(asJonas, Days.ALL, PageRequest.first()).total()).isEqualTo(2);
    }

    @Test
    void narrows_and_pages_the_list_of_staff() {
        var first = world.booked(lea, camille, "2026-03-06T09:00");
        var second = world.booked(max, camille, "2026-03-06T09:55");
        var third = world.booked(lea, camille, "2026-03-06T10:50");
        var fourth = world.booked(lea, camille, "2026-03-09T09:00");
        world.cancelAppointment().handle(new CancelAppointment.Command(lea, third.id(), null));

        assertThat(list(new Days(day("2026-03-06"), day("2026-03-06")), null, PageRequest.first())
                        .appointments())
                .extracting(AppointmentView::id)
                .containsExactly(first.id(), second.id(), third.id());
        assertThat(list(Days.ALL, Appointment.Status.BOOKED, PageRequest.first())
                        .total())
                .isEqualTo(3);
        var page = list(Days.ALL, null, new PageRequest(2, 3));
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.appointments()).hasSize(1);
        assertThat(latest(1).appointments())
                .extracting(AppointmentView::id)
                .containsExactly(fourth.id(), third.id(), second.id());
        assertThat(latest(2).appointments()).extracting(AppointmentView::id).containsExactly(first.id());
        assertThat(latest(3)).isEqualTo(new AppointmentPage(List.of(), 4));
        assertThat(page.appointments().getFirst().serviceName()).isEqualTo("Séance");
        assertThat(new ListAppointments(world.practices(), world.queries())
                        .handle(new ListAppointments.Query(lea, Days.ALL, null, null, null, PageRequest.first())))
                .isInstanceOf(ListAppointments.Outcome.NotAllowed.class);
    }

    @Test
    void keeps_one_order_where_several_start_at_once() {
        var friday = day("2026-04-24");
        for (var practitioner : List.of(camille, jonas, world.practitioner("Inès", "MARTIN"))) {
            world.booked(world.client("Zoé", "PETIT"), practitioner, "2026-04-24T09:00");
        }

        var inOrder = oneByOne(friday, false);
        assertThat(inOrder)
                .hasSize(3)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(id -> id.value().toString()))
                .isEqualTo(oneByOne(friday, false));
        assertThat(oneByOne(friday, true)).containsExactlyElementsOf(inOrder.reversed());
    }

    private List<Appointment.Id> oneByOne(LocalDate day, boolean latestFirst) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(page -> listed(new ListAppointments.Query(
                        lucas, new Days(day, day), null, null, null, latestFirst, new PageRequest(page, 1))))
                .flatMap(page -> page.appointments().stream())
                .map(AppointmentView::id)
                .toList();
    }

    @Test
    @DisplayName("spec B13: anyone sees who can be booked for what")
    void shows_who_can_be_booked_for_what() {
        assertThat(world.profiles().find(jonas)).get().satisfies(profile -> {
            assertThat(profile.name().full()).isEqualTo("Jonas FAVRE");
            assertThat(profile.services()).containsExactly(world.serviceOf(jonas));
        });
        assertThat(world.profiles().all()).extracting(PractitionerProfile::id).contains(camille, jonas);
        assertThat(world.profiles().find(new Practitioner.Id(lucas.account().value())))
                .isEmpty();
    }

    @Test
    void keeps_services_with_who_offers_them_and_hides_what_is_removed() {
        var added = stored(
                new AddService(world.transactions(), world.services(), world.agendas(), world.ids(), world.clock())
                        .handle(new AddService.Command(
                                lucas, "Premier rendez-vous", Duration.ofMinutes(90), Set.of(camille, jonas), null)));
        assertThat(world.services().find(added.id())).contains(added);

        var changed = stored(new ChangeService(world.transactions(), world.services(), world.agendas(), world.clock())
                .handle(new ChangeService.Command(
                        lucas, added.id(), "Bilan", Duration.ofMinutes(60), Set.of(jonas), -1)));
        assertThat(world.serviceOf(jonas).id()).isEqualTo(changed.id());
        assertThat(world.serviceOf(camille).name()).isEqualTo("Séance");
        assertThatThrownBy(() -> world.transactions().run(() -> world.services().update(added)))
                .isInstanceOf(StaleVersion.class);

        var removal = new RemoveService(world.transactions(), world.services());
        assertThat(removal.handle(lea, added.id())).isEqualTo(RemoveService.Outcome.NOT_ALLOWED);
        assertThat(removal.handle(lucas, added.id())).isEqualTo(RemoveService.Outcome.REMOVED);
        assertThat(removal.handle(lucas, added.id())).isEqualTo(RemoveService.Outcome.NOT_FOUND);
        assertThat(world.services().active()).extracting(Service::id).doesNotContain(added.id());
        assertThat(world.services().find(added.id())).isPresent();
    }

    @Test
    void refuses_a_service_that_fits_nowhere_or_that_nobody_offers() {
        var add = new AddService(world.transactions(), world.services(), world.agendas(), world.ids(), world.clock());

        assertThat(add.handle(new AddService.Command(lucas, "Journée", Duration.ofHours(8), Set.of(camille), null)))
                .isEqualTo(new ServiceOutcome.FitsNowhere(camille));
        var nobody = new Practitioner.Id(world.ids().next());
        assertThat(add.handle(new AddService.Command(lucas, "Séance", Duration.ofHours(1), Set.of(nobody), null)))
                .isEqualTo(new ServiceOutcome.UnknownPractitioner(nobody));
    }

    @Test
    @DisplayName("spec B1, B4: staff see open hours, and what a change would offer before it is stored")
    void shows_staff_open_hours_and_what_a_change_would_offer() {
        world.holiday("2026-03-09");
        var monday = day("2026-03-09");
        var closing = new AgendaChange.NewPolicy(new BookingPolicy(
                Duration.ofMinutes(10), Optional.empty(), 60, Duration.ZERO, Duration.ZERO, 10, true));

        assertThat(previewed(Optional.empty(), monday)).hasSize(7);
        assertThat(previewed(Optional.empty(), monday).getFirst().starts()).hasSize(8);
        assertThat(previewed(Optional.of(closing), monday).getFirst().starts()).isEmpty();
        assertThat(previewed(Optional.of(closing), monday).get(1).starts()).hasSize(8);
        assertThat(previewed(Optional.empty(), day("2020-01-01")).getFirst().day())
                .isEqualTo(day("2026-03-05"));
        assertThat(world.previewAgendaChange()
                        .handle(new PreviewAgendaChange.Query(lea, camille, Optional.empty(), monday)))
                .isInstanceOf(PreviewAgendaChange.Outcome.NotAllowed.class);

        assertThat(world.viewOpenHours().handle(new ViewOpenHours.Query(lucas, camille, monday, monday)))
                .isInstanceOfSatisfying(ViewOpenHours.Outcome.Found.class, found -> {
                    assertThat(found.days())
                            .singleElement()
                            .satisfies(day -> assertThat(day.open()).hasSize(2));
                    assertThat(found.gap()).isEqualTo(Duration.ofMinutes(10));
                });
        assertThat(world.viewOpenHours().handle(new ViewOpenHours.Query(lea, camille, monday, monday)))
                .isInstanceOf(ViewOpenHours.Outcome.NotAllowed.class);
    }

    private List<DayExplanation> previewed(Optional<AgendaChange> change, LocalDate from) {
        var outcome = world.previewAgendaChange().handle(new PreviewAgendaChange.Query(lucas, camille, change, from));
        if (outcome instanceof PreviewAgendaChange.Outcome.Previewed previewed) {
            return previewed.days();
        }
        throw new AssertionError(outcome);
    }

    private AppointmentPage latest(int number) {
        return listed(
                new ListAppointments.Query(lucas, Days.ALL, camille, null, null, true, new PageRequest(number, 3)));
    }

    private AppointmentPage list(Days days, Appointment.@Nullable Status status, PageRequest page) {
        return listed(new ListAppointments.Query(lucas, days, camille, null, status, page));
    }

    private AppointmentPage listed(ListAppointments.Query query) {
        var outcome = new ListAppointments(world.practices(), world.queries()).handle(query);
        if (outcome instanceof ListAppointments.Outcome.Listed listed) {
            return listed.page();
        }
        throw new AssertionError(outcome);
    }

    private static Service stored(ServiceOutcome outcome) {
        if (outcome instanceof ServiceOutcome.Stored stored) {
            return stored.service();
        }
        throw new AssertionError(outcome);
    }
}
