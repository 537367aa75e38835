package fr.guichet.application.booking;

import fr.guichet.application.account.Accounts;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.application.notification.Recipient;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.booking.Appointment;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Lists of appointments over the in-memory stores. */
public final class InMemoryAppointmentQueries implements AppointmentQueries {

    private final InMemoryAppointments appointments;
    private final InMemoryAgendas agendas;
    private final InMemoryServices services;
    private final Accounts accounts;
    private final ClientFiles clientFiles;

    public InMemoryAppointmentQueries(
            InMemoryAppointments appointments,
            InMemoryAgendas agendas,
            InMemoryServices services,
            Accounts accounts,
            ClientFiles clientFiles) {
        this.appointments = appointments;
        this.agendas = agendas;
        this.services = services;
        this.accounts = accounts;
        this.clientFiles = clientFiles;
    }

    @Override
    public Optional<AppointmentView> find(Appointment.Id id) {
        return appointments.find(id).map(this::view);
    }

    @Override
    public AppointmentPage list(AppointmentFilter filter, long offset, int limit) {
        var all = views(view -> matches(filter, view));
        return new AppointmentPage(all.stream().skip(offset).limit(limit).toList(), all.size());
    }

    @Override
    public List<AppointmentView> all(Collection<Appointment.Id> ids) {
        return views(view -> ids.contains(view.id()));
    }

    @Override
    public Optional<AppointmentParties> parties(Appointment.Id id) {
        return appointments.find(id).map(appointment -> {
            var file = clientFiles.find(appointment.client()).orElseThrow();
            var service = services.find(appointment.service()).orElseThrow();
            return new AppointmentParties(practitioner(appointment), agendas.client(file), service.name());
        });
    }

    @Override
    public Map<Account.Id, PersonName> names(Collection<Account.Id> ids) {
        var names = new HashMap<Account.Id, PersonName>();
        ids.forEach(id -> accounts.find(id)
                .ifPresent(account -> names.put(id, account.person().name())));
        return names;
    }

    private List<AppointmentView> views(Predicate<AppointmentView> wanted) {
        return appointments.all().stream()
                .map(this::view)
                .filter(wanted)
                .sorted(Comparator.comparing(
                                (AppointmentView view) -> view.time().start())
                        .thenComparing(view -> view.id().value().toString()))
                .toList();
    }

    private AppointmentView view(Appointment appointment) {
        var parties = parties(appointment.id()).orElseThrow();
        return new AppointmentView(
                appointment.id(),
                appointment.practitioner(),
                parties.practitioner().name(),
                appointment.client(),
                parties.client().account(),
                parties.client().contact().name(),
                appointment.service(),
                parties.service(),
                appointment.time(),
                appointment.status(),
                appointment.purpose(),
                appointment.sequence());
    }

    private Recipient practitioner(Appointment appointment) {
        var id = new Account.Id(appointment.practitioner().value());
        return Recipient.of(accounts.find(id).orElseThrow().person());
    }

    private static boolean matches(AppointmentFilter filter, AppointmentView view) {
        return filter.from().map(view.time().end()::isAfter).orElse(true)
                && filter.to().map(view.time().start()::isBefore).orElse(true)
                && filter.practitioner().map(view.practitioner()::equals).orElse(true)
                && filter.client().map(view.client()::equals).orElse(true)
                && filter.status().map(view.status()::equals).orElse(true)
                && filter.participant()
                        .map(account -> view.clientAccount().equals(Optional.of(account))
                                || view.practitioner().value().equals(account.value()))
                        .orElse(true);
    }
}
