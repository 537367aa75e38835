package fr.guichet.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.guichet.application.SettableClock;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.InMemoryBooking;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.booking.Practitioner;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoAppointmentsTest {

    @Test
    void keep_the_rules_on_whatever_day_and_hour_the_demo_is_first_started() {
        var begin = LocalDate.of(2026, 1, 1);
        var starts = begin.datesUntil(begin.plusDays(366))
                .flatMap(day -> Stream.of(0, 8, 13, 16, 23)
                        .map(hour -> day.atTime(hour, 17).toInstant(ZoneOffset.UTC)));

        assertThat(starts).allSatisfy(now -> assertThatCode(() -> layAt(now)).doesNotThrowAnyException());
    }

    private static void layAt(Instant now) {
        var world = new InMemoryBooking();
        var clock = new SettableClock(now);
        var client = world.client("Léa", "PETIT");
        var coach = world.practitioner("Camille", "BERNARD");
        var trainer = world.practitioner("Jonas", "FAVRE");
        var demo = new DemoAppointments(
                world.agendas(),
                world.appointments(),
                (from, to) -> Set.of(),
                world.transactions(),
                world.ids(),
                clock);
        world.transactions().run(() -> {
            world.agendas().changePolicy(trainer, DemoAgendas.TRAINERS_POLICY);
            world.agendas().changeHours(trainer, DemoAgendas.TRAINERS_HOURS);
            var later = new DemoAgendas(world.agendas(), world.services(), world.ids()).openTrainers(trainer);
            demo.book(client, actor(coach), actor(trainer), later);
        });
    }

    private static Actor actor(Practitioner.Id practitioner) {
        return new Actor(new Account.Id(practitioner.value()), Role.PRACTITIONER);
    }
}
