package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.LEA;
import static fr.guichet.domain.booking.BookingFixtures.LEAS_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Spec B2, B3, B6 and B7: whatever is booked, moved and cancelled in whatever agenda, no two occupied ranges meet, what is
 * offered can be booked, what is not cannot, and cancelling gives back exactly what was taken.
 */
@DisplayName("spec B2, B3, B6, B7: random agendas, random sequences of bookings, moves and cancellations")
class BookingSequencesPropertyTest {

    @Test
    void holds_for_random_agendas_and_random_sequences_of_book_move_and_cancel() {
        Seeds.tryEach(300, chance -> {
            var practice = new Practice(chance);
            for (int i = 0; i < 30; i++) {
                practice.doSomething();
                practice.noTwoOccupiedRangesMeet();
            }
            practice.everyMinuteOfADayIsOfferedOrRefused();
        });
    }

    /** One agenda with what is booked in it, and a clock that only goes forward. */
    private static final class Practice {

        private final Chance chance;
        private final Map<Appointment.Id, Appointment.Booked> booked = new LinkedHashMap<>();
        private final LocalDate from;
        private final LocalDate to;
        private final TimeRange window;
        private Agenda agenda;
        private Instant now;

        Practice(Chance chance) {
            this.chance = chance;
            ZoneId zone = chance.oneOf(Chance.ZONES);
            from = firstDay(zone);
            to = from.plusDays(3);
            agenda = chance.agenda(zone, from.plusDays(1));
            window = new TimeRange(
                    from.atStartOfDay(zone).toInstant(),
                    to.plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant()
                            .plus(agenda.policy().gap()));
            now = chance.minuteWithin(window.start().minus(Duration.ofDays(3)), window.start());
        }

        private LocalDate firstDay(ZoneId zone) {
            var day = LocalDate.of(2024, 1, 1).plusDays(chance.between(0, 13 * 365));
            var change = zone.getRules().nextTransition(day.atStartOfDay(zone).toInstant());
            // Half of the agendas see the clocks change.
            return change == null || chance.oneIn(2)
                    ? day
                    : change.getDateTimeBefore().toLocalDate().minusDays(1);
        }

        void doSomething() {
            switch (chance.between(1, 9)) {
                case 1, 2 -> bookWhatIsOffered();
                case 3 -> bookWhatIsOfferedAndCancelAtOnce();
                case 4 -> askForAnyMinute();
                case 5 -> bookAsStaffOutsideTheRules();
                case 6, 7 -> chance.anyOf(booked.values()).ifPresent(this::moveToWhatIsOffered);
                case 8 -> chance.anyOf(booked.values()).ifPresent(this::cancel);
                default -> changeThePolicyOrLetTimePass();
            }
        }

        private void bookWhatIsOffered() {
            var session = chance.session();
            chance.anyOf(offered(session, taken())).ifPresent(slot -> {
                assertThat(refuse(BookingRequest.at(slot.start(), session))).isEmpty();
                store(slot.time(), false);
                assertThat(starts(offered(session, taken()))).doesNotContain(slot.start());
            });
        }

        private void bookWhatIsOfferedAndCancelAtOnce() {
            var session = chance.session();
            var before = offered(session, taken());
            chance.anyOf(before).ifPresent(slot -> {
                booked.remove(store(slot.time(), false).id());
                assertThat(offered(session, taken())).isEqualTo(before);
            });
        }

        private void askForAnyMinute() {
            var session = chance.session();
            var start = chance.minuteWithin(window.start(), window.end());
            var isOffered = starts(offered(session, taken())).contains(start);
            var refusal = refuse(BookingRequest.at(start, session));
            assertThat(refusal.isEmpty()).as("%s: %s", start, refusal).isEqualTo(isOffered);
            if (isOffered) {
                store(TimeRange.starting(start, session), false);
            }
        }

        private void bookAsStaffOutsideTheRules() {
            var session = chance.session();
            var time = TimeRange.starting(chance.minuteWithin(window.start(), window.end()), session);
            var refusal = refuse(BookingRequest.at(time.start(), session).outsideRules(true));
            assertThat(refusal.isEmpty())
                    .as("%s: %s", time, refusal)
                    .isEqualTo(time.start().isAfter(now)
                            && agenda.absences().stream()
                                    .noneMatch(absence -> absence.time().overlaps(time))
                            && booked.values().stream().noneMatch(it -> tooNear(it, time)));
            if (refusal.isEmpty()) {
                store(time, true);
            }
        }

        private void moveToWhatIsOffered(Appointment.Booked appointment) {
            var session = appointment.time().length();
            var others = taken().without(appointment.id());
            chance.anyOf(offered(session, others)).ifPresent(slot -> {
                var request = BookingRequest.at(slot.start(), session).moving(appointment.id());
                assertThat(refuse(request)).isEmpty();
                var gap = agenda.policy().gap();
                booked.put(appointment.id(), appointment.moveTo(slot.time(), gap, false, LEAS_ACCOUNT, now));
                assertThat(starts(offered(session, others))).contains(slot.start());
            });
        }

        private void cancel(Appointment.Booked appointment) {
            var session = chance.session();
            var before = offered(session, taken());
            booked.remove(appointment.id());
            var after = offered(session, taken());

            var givenBack = new LinkedHashSet<>(after);
            before.forEach(givenBack::remove);
            assertThat(givenBack).hasSize(after.size() - before.size());
            assertThat(givenBack).allMatch(slot -> tooNear(appointment, slot.time()));
            assertThat(before).noneMatch(slot -> tooNear(appointment, slot.time()));
        }

        private void changeThePolicyOrLetTimePass() {
            if (chance.oneIn(2)) {
                agenda = agenda.with(new AgendaChange.NewPolicy(chance.policy()));
            } else {
                now = now.plus(chance.minutes(0, 600, 1));
            }
        }

        /** By the words of spec B3, and not by the ranges that the program computes. */
        void noTwoOccupiedRangesMeet() {
            for (var one : booked.values()) {
                for (var other : booked.values()) {
                    if (!one.id().equals(other.id())
                            && !one.time().start().isAfter(other.time().start())) {
                        assertThat(one.time().end().plus(one.gap()))
                                .isBeforeOrEqualTo(other.time().start());
                    }
                }
            }
        }

        void everyMinuteOfADayIsOfferedOrRefused() {
            var session = chance.session();
            var day = from.plusDays(chance.between(0, 3));
            var starts = starts(offered(session, taken()));
            var taken = taken();
            Instant end = day.plusDays(1).atStartOfDay(agenda.zone()).toInstant();
            for (Instant start = day.atStartOfDay(agenda.zone()).toInstant();
                    start.isBefore(end);
                    start = start.plus(Duration.ofMinutes(1))) {
                var refusal = agenda.refuse(BookingRequest.at(start, session), taken, ClientDiary.EMPTY, now);
                if (refusal.isEmpty() != starts.contains(start)) {
                    assertThat(refusal).as("%s in %s", start, agenda).isNull();
                }
            }
        }

        private boolean tooNear(Appointment.Booked appointment, TimeRange time) {
            return appointment.time().start().isBefore(time.start())
                    ? appointment.time().end().plus(appointment.gap()).isAfter(time.start())
                    : time.end()
                            .plus(agenda.policy().gap())
                            .isAfter(appointment.time().start());
        }

        private List<Slot> offered(Duration session, BookedTimes taken) {
            return agenda.offeredSlots(session, from, to, taken, now);
        }

        private static Set<Instant> starts(List<Slot> slots) {
            var starts = new HashSet<Instant>();
            slots.forEach(slot -> starts.add(slot.start()));
            return starts;
        }

        private Optional<BookingRejection> refuse(BookingRequest request) {
            return agenda.refuse(request, taken(), ClientDiary.EMPTY, now);
        }

        private BookedTimes taken() {
            return BookedTimes.of(
                    booked.values().stream().map(Appointment.Booked::bookedTime).toList());
        }

        private Appointment.Booked store(TimeRange time, boolean outsideRules) {
            var appointment = Appointment.book(
                    new Appointment.Id(chance.uuid()),
                    agenda.practitioner(),
                    LEA,
                    BookingFixtures.COACHING,
                    time,
                    agenda.policy().gap(),
                    Optional.empty(),
                    outsideRules,
                    LEAS_ACCOUNT,
                    now);
            booked.put(appointment.id(), appointment);
            return appointment;
        }
    }
}
