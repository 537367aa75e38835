package fr.guichet.application.booking;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.application.notification.Recipient;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.booking.Absence;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.BookedTime;
import fr.guichet.domain.booking.BookingPolicy;
import fr.guichet.domain.booking.ClientDiary;
import fr.guichet.domain.booking.DayException;
import fr.guichet.domain.booking.OpeningHours;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.clientfile.ClientFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Agendas in memory, over the other in-memory stores. */
public final class InMemoryAgendas implements Agendas, PractitionerProfiles {

    private final InMemoryTransactions transactions;
    private final InMemoryTable<Practitioner.Id, Stored> agendas;
    private final InMemoryAppointments appointments;
    private final InMemoryServices services;
    private final Accounts accounts;
    private final ClientFiles clientFiles;
    private final Practices practices;

    private record Stored(
            Practitioner.Id practitioner,
            BookingPolicy policy,
            OpeningHours hours,
            List<DayException> exceptions,
            List<Absence> absences) {}

    public InMemoryAgendas(
            InMemoryTransactions transactions,
            InMemoryAppointments appointments,
            InMemoryServices services,
            Accounts accounts,
            ClientFiles clientFiles,
            Practices practices) {
        this.transactions = transactions;
        this.agendas = new InMemoryTable<>(transactions);
        this.appointments = appointments;
        this.services = services;
        this.accounts = accounts;
        this.clientFiles = clientFiles;
        this.practices = practices;
    }

    @Override
    public Optional<AgendaSettings> settings(Practitioner.Id practitioner, LocalDate from, LocalDate to) {
        return agendas.find(practitioner)
                .flatMap(stored -> account(practitioner)
                        .map(account -> new AgendaSettings(
                                practitioner,
                                Recipient.of(account.person()),
                                practices.current().zone(),
                                stored.policy(),
                                stored.hours(),
                                stored.exceptions(),
                                stored.absences(),
                                services.active().stream()
                                        .filter(service -> service.isOfferedBy(practitioner))
                                        .toList())));
    }

    @Override
    public Optional<AgendaReading> reading(Practitioner.Id practitioner, LocalDate from, LocalDate to) {
        return settings(practitioner, from, to)
                .map(settings -> new AgendaReading(
                        settings,
                        booked(appointment -> appointment.practitioner().equals(practitioner))));
    }

    @Override
    public BookingReading lockForBooking(BookingQuestion question) {
        transactions.requireOpen();
        var day = LocalDate.ofInstant(question.start(), practices.current().zone());
        var client = question.client()
                .map(clientFiles::find)
                .orElseGet(() -> clientFiles.findByAccount(question.asking()))
                .map(this::client);
        return new BookingReading(
                reading(question.practitioner(), day, day),
                client,
                client.map(it -> diary(it.id(), question.now())).orElse(ClientDiary.EMPTY),
                question.key()
                        .flatMap(key ->
                                appointments.usedAfter(key, question.now().minus(IdempotencyKey.LIFETIME))));
    }

    @Override
    public ClientDiary diaryOf(Account.Id client, Instant now) {
        return clientFiles
                .findByAccount(client)
                .map(file -> diary(file.id(), now))
                .orElse(ClientDiary.EMPTY);
    }

    private ClientDiary diary(ClientFile.Id client, Instant now) {
        return new ClientDiary(booked(appointment ->
                appointment.client().equals(client) && appointment.time().end().isAfter(now)));
    }

    @Override
    public Optional<LockedAgenda> lockForChange(Practitioner.Id practitioner, Instant now) {
        transactions.requireOpen();
        return settings(practitioner, LocalDate.MIN, LocalDate.MAX)
                .map(settings -> new LockedAgenda(
                        settings,
                        appointments.all().stream()
                                .filter(Appointment.Booked.class::isInstance)
                                .map(Appointment.Booked.class::cast)
                                .filter(appointment ->
                                        appointment.practitioner().equals(practitioner)
                                                && appointment.time().end().isAfter(now))
                                .sorted(Comparator.comparing(
                                        appointment -> appointment.time().start()))
                                .toList()));
    }

    @Override
    public void open(Practitioner.Id practitioner, BookingPolicy policy, OpeningHours hours) {
        if (agendas.find(practitioner).isEmpty()) {
            agendas.put(practitioner, new Stored(practitioner, policy, hours, List.of(), List.of()));
        }
    }

    @Override
    public void changePolicy(Practitioner.Id practitioner, BookingPolicy policy) {
        var stored = stored(practitioner);
        agendas.put(
                practitioner, new Stored(practitioner, policy, stored.hours(), stored.exceptions(), stored.absences()));
    }

    @Override
    public void changeHours(Practitioner.Id practitioner, OpeningHours hours) {
        var stored = stored(practitioner);
        agendas.put(
                practitioner, new Stored(practitioner, stored.policy(), hours, stored.exceptions(), stored.absences()));
    }

    @Override
    public void addAbsence(Practitioner.Id practitioner, Absence absence) {
        putAbsences(practitioner, Stream.concat(stored(practitioner).absences().stream(), Stream.of(absence)));
    }

    @Override
    public boolean removeAbsence(Practitioner.Id practitioner, Absence.Id absence) {
        var absences = stored(practitioner).absences();
        putAbsences(practitioner, absences.stream().filter(it -> !it.id().equals(absence)));
        return absences.stream().anyMatch(it -> it.id().equals(absence));
    }

    @Override
    public void putException(Practitioner.Id practitioner, DayException exception) {
        putExceptions(
                practitioner,
                Stream.concat(
                        stored(practitioner).exceptions().stream()
                                .filter(it -> !it.day().equals(exception.day())),
                        Stream.of(exception)));
    }

    @Override
    public boolean removeException(Practitioner.Id practitioner, DayException.Id exception) {
        var exceptions = stored(practitioner).exceptions();
        putExceptions(practitioner, exceptions.stream().filter(it -> !it.id().equals(exception)));
        return exceptions.stream().anyMatch(it -> it.id().equals(exception));
    }

    @Override
    public List<PractitionerProfile> all() {
        return agendas.all().stream()
                .flatMap(stored -> find(stored.practitioner()).stream())
                .sorted(Comparator.comparing(
                                (PractitionerProfile profile) -> profile.name().last())
                        .thenComparing(profile -> profile.name().first()))
                .toList();
    }

    @Override
    public Optional<PractitionerProfile> find(Practitioner.Id id) {
        return settings(id, LocalDate.MIN, LocalDate.MAX)
                .map(settings -> new PractitionerProfile(id, settings.contact().name(), settings.services()));
    }

    BookingClient client(ClientFile file) {
        var account = file.account().flatMap(accounts::find);
        return new BookingClient(
                file.id(),
                file.account(),
                new Recipient(
                        file.name(),
                        file.email(),
                        file.phone(),
                        account.flatMap(it -> it.person().channel()),
                        Optional.of(file.id().value())));
    }

    private List<BookedTime> booked(Predicate<Appointment> wanted) {
        return appointments.all().stream()
                .filter(appointment -> appointment.status() != Appointment.Status.CANCELLED)
                .filter(wanted)
                .map(appointment -> new BookedTime(appointment.id(), appointment.time(), appointment.gap()))
                .toList();
    }

    private Optional<Account> account(Practitioner.Id practitioner) {
        return accounts.find(new Account.Id(practitioner.value()))
                .filter(account -> account instanceof Account.Active && account.role() == Role.PRACTITIONER);
    }

    private void putAbsences(Practitioner.Id practitioner, Stream<Absence> absences) {
        var stored = stored(practitioner);
        var inOrder =
                absences.sorted(Comparator.comparing(it -> it.time().start())).toList();
        agendas.put(
                practitioner, new Stored(practitioner, stored.policy(), stored.hours(), stored.exceptions(), inOrder));
    }

    private void putExceptions(Practitioner.Id practitioner, Stream<DayException> exceptions) {
        var stored = stored(practitioner);
        var inOrder = exceptions.sorted(Comparator.comparing(DayException::day)).toList();
        agendas.put(
                practitioner, new Stored(practitioner, stored.policy(), stored.hours(), inOrder, stored.absences()));
    }

    private Stored stored(Practitioner.Id practitioner) {
        return agendas.find(practitioner)
                .orElseThrow(() -> new IllegalStateException("no agenda was opened for " + practitioner));
    }
}
