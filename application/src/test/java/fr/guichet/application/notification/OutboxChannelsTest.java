package fr.guichet.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.domain.account.ContactChannel;
import fr.guichet.domain.practice.Practice;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("spec A9, B10: how people are reached, and reminded")
class OutboxChannelsTest extends OutboxFixture {

    @ParameterizedTest
    @CsvSource({
        // practice, person, expected
        "EMAIL,,EMAIL",
        "SMS,,SMS",
        "BOTH,,EMAIL+SMS",
        "EMAIL,SMS,SMS",
        "SMS,EMAIL,EMAIL",
        "EMAIL,BOTH,EMAIL+SMS"
    })
    void the_person_chooses_before_the_practice(ContactChannel practice, ContactChannel person, String expected) {
        setChannel(practice);
        tell(link(Optional.ofNullable(person)));

        assertThat(channels()).isEqualTo(expected);
    }

    @Test
    void who_wants_text_messages_and_has_no_number_gets_e_mail() {
        tell(new Notification.RegistrationRefused(
                new Recipient(name(), Optional.of(ADDRESS), Optional.empty(), Optional.of(ContactChannel.SMS)), "x"));

        assertThat(channels()).isEqualTo("EMAIL");
    }

    @Test
    void who_has_no_address_is_reached_by_text_message_or_not_at_all() {
        var appointment = summary();
        tell(new Notification.AppointmentBooked(
                new Recipient(name(), Optional.empty(), Optional.of(NUMBER), Optional.empty()),
                Notification.Side.CLIENT,
                appointment));
        assertThat(channels()).isEqualTo("SMS");

        tell(new Notification.AppointmentBooked(
                new Recipient(name(), Optional.empty(), Optional.empty(), Optional.empty()),
                Notification.Side.CLIENT,
                appointment));
        assertThat(all()).hasSize(1);
    }

    @Test
    void appointments_are_told_by_e_mail_whatever_was_chosen_because_a_calendar_reads_it() {
        tell(new Notification.AppointmentBooked(
                claire(Optional.of(ContactChannel.SMS)), Notification.Side.CLIENT, summary()));

        assertThat(channels()).isEqualTo("EMAIL");
    }

    @Test
    void one_reminder_is_sent_for_one_appointment_and_start() {
        // spec B10
        tell(new Notification.AppointmentReminder(claire(Optional.empty()), summary()));
        tell(new Notification.AppointmentReminder(claire(Optional.empty()), summary()));

        assertThat(all()).hasSize(1);
        assertThat(deliveries.scheduled()).hasSize(1);
    }

    @Test
    void an_appointment_that_was_cancelled_meanwhile_is_not_reminded_of() {
        // spec B10
        tell(new Notification.AppointmentReminder(claire(Optional.empty()), summary()));

        assertThat(deliver()).isEqualTo(new DeliverMessage.Outcome.GivenUp());
        assertThat(mailed).isEmpty();
    }

    @Test
    void an_appointment_that_stands_is_reminded_of() {
        tell(new Notification.AppointmentReminder(claire(Optional.empty()), summary()));
        reminders.stands(new Reminders.Due(summary().id(), summary().start()));

        assertThat(deliver()).isEqualTo(new DeliverMessage.Outcome.Sent());
        assertThat(mailed).hasSize(1);
    }

    private void setChannel(ContactChannel channel) {
        transactions.run(() -> {
            var before = practices.current();
            practices.update(new Practice(
                    before.name(),
                    before.zone(),
                    before.contact(),
                    before.sender(),
                    before.tagline(),
                    before.website(),
                    channel,
                    before.options(),
                    before.version()));
        });
    }

    private String channels() {
        return String.join(
                "+",
                all().stream()
                        .map(message -> message.to().channel().name())
                        .sorted()
                        .toList());
    }

    private static AppointmentSummary summary() {
        return new AppointmentSummary(
                new UUID(3, 3),
                0,
                NOW.plus(Duration.ofDays(1)),
                NOW.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(45)),
                "Camille BERNARD",
                "Claire MARTIN",
                "Séance",
                Optional.empty());
    }
}
