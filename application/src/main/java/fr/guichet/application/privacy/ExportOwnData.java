package fr.guichet.application.privacy;

import fr.guichet.application.Ids;
import fr.guichet.application.PageRequest;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.Agendas;
import fr.guichet.application.booking.AppointmentFilter;
import fr.guichet.application.booking.AppointmentQueries;
import fr.guichet.application.booking.AppointmentView;
import fr.guichet.application.booking.Appointments;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.application.notification.Message;
import fr.guichet.application.notification.Messages;
import fr.guichet.application.registration.Childminders;
import fr.guichet.application.registration.Decisions;
import fr.guichet.application.registration.SocialSecurityNumbers;
import fr.guichet.application.registration.ViewOwnFamily;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.AppointmentEvent;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.clientfile.ClientFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Gathers what is kept about whoever asks, for a copy to take along, and remembers that it was taken (spec section 6). */
@UseCase
public final class ExportOwnData {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final Accounts accounts;
    private final ClientFiles files;
    private final ViewOwnFamily viewOwnFamily;
    private final Childminders childminders;
    private final SocialSecurityNumbers numbers;
    private final Decisions decisions;
    private final Appointments appointments;
    private final AppointmentQueries queries;
    private final Agendas agendas;
    private final Messages messages;
    private final OwnRecords records;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final Transactions transactions;
    private final Clock clock;

    public ExportOwnData(
            Accounts accounts,
            ClientFiles files,
            ViewOwnFamily viewOwnFamily,
            Childminders childminders,
            SocialSecurityNumbers numbers,
            Decisions decisions,
            Appointments appointments,
            AppointmentQueries queries,
            Agendas agendas,
            Messages messages,
            OwnRecords records,
            AuditTrail auditTrail,
            Ids ids,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.files = files;
        this.viewOwnFamily = viewOwnFamily;
        this.childminders = childminders;
        this.numbers = numbers;
        this.decisions = decisions;
        this.appointments = appointments;
        this.queries = queries;
        this.agendas = agendas;
        this.messages = messages;
        this.records = records;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who asks. */
    public record Command(Actor actor) {}

    /** Empty when the account has gone since the caller signed in. */
    public Optional<OwnData> handle(Command command) {
        return transactions.inTransaction(() -> accounts.find(command.actor().account())
                .map(account -> {
                    auditTrail.add(new AuditEntry(
                            ids.next(),
                            clock.instant(),
                            account.id(),
                            AuditedAction.DATA_EXPORTED,
                            Optional.of(account.id().value())));
                    return gathered(command.actor(), account);
                }));
    }

    private OwnData gathered(Actor actor, Account account) {
        var id = account.id();
        var file = files.findByAccount(id);
        var person = new DataSubject(Optional.of(id), file.map(ClientFile::id));
        var mine = allOf(id);
        var childminder = childminders.find(id);
        return new OwnData(
                account,
                records.signedInAt(id),
                records.sessions(id),
                records.terms(id),
                decisions.about(id),
                file,
                viewOwnFamily.handle(new ViewOwnFamily.Query(actor)),
                childminder,
                childminder.flatMap(registered -> numbers.reveal(id)),
                mine.stream()
                        .filter(view -> view.clientAccount().equals(Optional.of(id)))
                        .map(view -> new OwnData.OwnAppointment(view, history(view)))
                        .toList(),
                mine.stream()
                        .filter(view -> view.practitioner().value().equals(id.value()))
                        .toList(),
                agendas.settings(new Practitioner.Id(id.value()), FIRST_DAY, Agendas.LAST_DAY),
                messages.to(person.ids()).stream()
                        .map(message -> new OwnData.OwnMessage(message.masked(), namesOthers(message, file)))
                        .toList(),
                audited(person));
    }

    private List<AppointmentView> allOf(Account.Id account) {
        var filter = new AppointmentFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(account),
                Optional.empty());
        return queries.list(filter, 0, Integer.MAX_VALUE).appointments();
    }

    private List<AppointmentEvent> history(AppointmentView view) {
        return appointments.find(view.id()).map(Appointment::history).orElse(List.of());
    }

    /** What a practitioner is told of an appointment names its client. */
    private static boolean namesOthers(Message message, Optional<ClientFile> own) {
        return !message.concerns().others().isEmpty()
                && !message.concerns()
                        .recipient()
                        .equals(own.map(file -> file.id().value()));
    }

    private List<AuditEntry> audited(DataSubject person) {
        var about = person.ids().stream().flatMap(id -> found(Optional.empty(), Optional.of(id)));
        var by = found(person.account(), Optional.empty());
        return Stream.concat(about, by)
                .distinct()
                .sorted(Comparator.comparing(AuditEntry::at).thenComparing(AuditEntry::id))
                .toList();
    }

    private Stream<AuditEntry> found(Optional<Account.Id> actor, Optional<UUID> subject) {
        var filter = new AuditTrail.Filter(Optional.empty(), Optional.empty(), actor, subject, Optional.empty());
        return Stream.iterate(1, number -> number + 1)
                .map(number -> auditTrail
                        .find(filter, new PageRequest(number, PageRequest.MAX_SIZE))
                        .entries())
                .takeWhile(entries -> !entries.isEmpty())
                .flatMap(List::stream);
    }
}
