package fr.guichet.web.api.booking;

import fr.guichet.application.booking.AddAbsence;
import fr.guichet.application.booking.AddException;
import fr.guichet.application.booking.AddService;
import fr.guichet.application.booking.BookAppointment;
import fr.guichet.application.booking.CalendarWriter;
import fr.guichet.application.booking.CancelAppointment;
import fr.guichet.application.booking.ChangeOpeningHours;
import fr.guichet.application.booking.ChangePolicy;
import fr.guichet.application.booking.ChangeService;
import fr.guichet.application.booking.ExplainDay;
import fr.guichet.application.booking.ExportAppointment;
import fr.guichet.application.booking.InMemoryBooking;
import fr.guichet.application.booking.ListAppointments;
import fr.guichet.application.booking.ListPractitioners;
import fr.guichet.application.booking.ListServices;
import fr.guichet.application.booking.MoveAppointment;
import fr.guichet.application.booking.MyAppointments;
import fr.guichet.application.booking.NoteAttendance;
import fr.guichet.application.booking.OfferedSlots;
import fr.guichet.application.booking.ReadCalendar;
import fr.guichet.application.booking.RemoveAbsence;
import fr.guichet.application.booking.RemoveException;
import fr.guichet.application.booking.RemoveService;
import fr.guichet.application.booking.RenewCalendarAddress;
import fr.guichet.application.booking.ShowCalendarAddress;
import fr.guichet.application.booking.ViewAgenda;
import fr.guichet.application.booking.ViewAppointment;
import fr.guichet.application.booking.ViewAppointmentHistory;
import fr.guichet.application.booking.ViewPractitioner;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The use cases of booking over a practice in memory. */
@TestConfiguration(proxyBeanMethods = false)
class InMemoryBookingApi {

    private static final SecureRandom SECURE = new SecureRandom();

    @Bean
    InMemoryBooking practice() {
        return new InMemoryBooking();
    }

    @Bean
    BookAppointment book(InMemoryBooking practice) {
        return practice.bookAppointment();
    }

    @Bean
    MoveAppointment move(InMemoryBooking practice) {
        return practice.moveAppointment();
    }

    @Bean
    CancelAppointment cancel(InMemoryBooking practice) {
        return practice.cancelAppointment();
    }

    @Bean
    NoteAttendance noteAttendance(InMemoryBooking practice) {
        return new NoteAttendance(practice.transactions(), practice.appointments(), practice.clock());
    }

    @Bean
    ViewAppointment view(InMemoryBooking practice) {
        return new ViewAppointment(practice.queries());
    }

    @Bean
    ViewAppointmentHistory history(InMemoryBooking practice) {
        return new ViewAppointmentHistory(practice.appointments(), practice.queries());
    }

    @Bean
    MyAppointments mine(InMemoryBooking practice) {
        return new MyAppointments(practice.practices(), practice.queries());
    }

    @Bean
    ListAppointments list(InMemoryBooking practice) {
        return new ListAppointments(practice.practices(), practice.queries());
    }

    @Bean
    ListPractitioners practitioners(InMemoryBooking practice) {
        return new ListPractitioners(practice.profiles());
    }

    @Bean
    ViewPractitioner practitioner(InMemoryBooking practice) {
        return new ViewPractitioner(practice.profiles());
    }

    @Bean
    OfferedSlots slots(InMemoryBooking practice) {
        return practice.offeredSlots();
    }

    @Bean
    ExplainDay explain(InMemoryBooking practice) {
        return practice.explainDay();
    }

    @Bean
    ListServices services(InMemoryBooking practice) {
        return new ListServices(practice.services());
    }

    @Bean
    AddService addService(InMemoryBooking practice) {
        return new AddService(
                practice.transactions(), practice.services(), practice.agendas(), practice.ids(), practice.clock());
    }

    @Bean
    ChangeService changeService(InMemoryBooking practice) {
        return new ChangeService(practice.transactions(), practice.services(), practice.agendas(), practice.clock());
    }

    @Bean
    RemoveService removeService(InMemoryBooking practice) {
        return new RemoveService(practice.transactions(), practice.services());
    }

    @Bean
    ViewAgenda viewAgenda(InMemoryBooking practice) {
        return new ViewAgenda(practice.agendas(), practice.clock());
    }

    @Bean
    ChangeOpeningHours changeHours(InMemoryBooking practice) {
        return practice.changeOpeningHours();
    }

    @Bean
    ChangePolicy changePolicy(InMemoryBooking practice) {
        return practice.changePolicy();
    }

    @Bean
    AddAbsence addAbsence(InMemoryBooking practice) {
        return practice.addAbsence();
    }

    @Bean
    RemoveAbsence removeAbsence(InMemoryBooking practice) {
        return practice.removeAbsence();
    }

    @Bean
    AddException addException(InMemoryBooking practice) {
        return practice.addException();
    }

    @Bean
    RemoveException removeException(InMemoryBooking practice) {
        return practice.removeException();
    }

    @Bean
    ShowCalendarAddress showCalendarAddress(InMemoryBooking practice) {
        return new ShowCalendarAddress(
                practice.transactions(),
                practice.accounts(),
                practice.calendarFeeds(),
                SECURE::generateSeed,
                practice.clock());
    }

    @Bean
    RenewCalendarAddress renewCalendarAddress(InMemoryBooking practice) {
        return new RenewCalendarAddress(
                practice.transactions(),
                practice.accounts(),
                practice.calendarFeeds(),
                SECURE::generateSeed,
                practice.clock());
    }

    @Bean
    CalendarWriter calendarWriter() {
        return (calendar, from, events) -> events.stream()
                .map(event -> "%s %s %s"
                        .formatted(event.appointment().id(), event.appointment().sequence(), event.side()))
                .collect(Collectors.joining("\n", "Été\n", "\n"));
    }

    @Bean
    ReadCalendar readCalendar(InMemoryBooking practice, CalendarWriter writer) {
        return new ReadCalendar(
                practice.calendarFeeds(),
                practice.accounts(),
                practice.calendarEntries(),
                practice.practices(),
                writer,
                practice.clock());
    }

    @Bean
    ExportAppointment exportAppointment(InMemoryBooking practice, CalendarWriter writer) {
        return new ExportAppointment(practice.calendarEntries(), practice.practices(), writer);
    }
}
