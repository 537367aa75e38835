package fr.guichet.bootstrap.account;

import static fr.guichet.domain.booking.BookingFixtures.anAppointment;
import static fr.guichet.domain.clientfile.ClientFileBuilder.aDog;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.booking.Agendas;
import fr.guichet.application.booking.Appointments;
import fr.guichet.application.booking.Services;
import fr.guichet.application.clientfile.ClientDocument;
import fr.guichet.application.clientfile.ClientDocuments;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.application.clientfile.DocumentStore;
import fr.guichet.application.clientfile.FileKind;
import fr.guichet.application.clientfile.Notes;
import fr.guichet.application.clientfile.StoredFile;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.RunningProgram.SignedIn;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.booking.Absence;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.DayException;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import fr.guichet.domain.booking.TimeRange;
import fr.guichet.domain.clientfile.Author;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Dogs;
import fr.guichet.domain.clientfile.Note;
import fr.guichet.domain.clientfile.Visibility;
import fr.guichet.web.api.account.RoleWords;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The objects that routes are about, by the beginnings of their paths: whoever adds a route with a new kind of object adds
 * a line to {@link #kinds}, with an object of the caller's own and one of somebody else.
 */
final class ObjectsOfRoutes {

    /** One way for an object to stand to its caller; whether there is such a one depends on the caller's role. */
    record Kind(String label, Function<Caller, Optional<List<String>>> make) {}

    private static final Instant FAR_AHEAD = Instant.parse("2030-01-07T08:00:00Z");

    private final RunningProgram program;
    private final People people;
    private final Map<String, List<Kind>> kinds;
    private final Supplier<Practitioner.Id> practitioner;
    private final Supplier<ClientFile.Id> client;
    private final Supplier<String> clientsAccount;
    private final Supplier<String> message;
    private int made;

    ObjectsOfRoutes(RunningProgram program) {
        this.program = program;
        people = new People(program);
        practitioner = once(this::newPractitioner);
        client = once(() -> people.clientFile(people.someone(Role.CLIENT).id()));
        clientsAccount = once(() -> people.someone(Role.CLIENT).id().value().toString());
        message = once(this::newMessage);
        kinds = kinds();
    }

    private Map<String, List<Kind>> kinds() {
        return Map.ofEntries(
                Map.entry("/users/{id}", accounts(Role.values())),
                Map.entry("/users/{id}/nir", accounts(Role.CHILDMINDER, Role.PARENT)),
                Map.entry("/users/{id}/photo", accounts(Role.CHILDMINDER, Role.PARENT)),
                Map.entry("/parents/{id}", accounts(Role.PARENT)),
                Map.entry("/assistantes-maternelles/{id}", accounts(Role.CHILDMINDER)),
                Map.entry(
                        "/enfants/{id}",
                        List.of(
                                own(
                                        who -> id(people.childOf(People.account(who.id()))
                                                .value()),
                                        Role.PARENT),
                                foreign(() -> id(people.childOf(
                                                people.someone(Role.PARENT).id())
                                        .value())))),
                Map.entry(
                        "/praticiens/{id}",
                        List.of(
                                own(who -> List.of(who.id()), Role.PRACTITIONER),
                                foreign(() -> id(newPractitioner().value())))),
                Map.entry(
                        "/praticiens/{id}/absences/{absence}",
                        ofAgenda(agenda -> absence(agenda).value())),
                Map.entry(
                        "/praticiens/{id}/exceptions/{exception}",
                        ofAgenda(agenda -> exception(agenda).value())),
                Map.entry(
                        "/prestations/{id}",
                        List.of(
                                own(who -> id(service(agendaOf(who)).value()), Role.PRACTITIONER),
                                foreign(() -> id(service(practitioner.get()).value())))),
                Map.entry(
                        "/rendez-vous/{id}",
                        List.of(
                                own(
                                        who -> id(appointment(practitioner.get(), fileOf(who))
                                                .value()),
                                        Role.CLIENT,
                                        Role.PARENT,
                                        Role.CHILDMINDER),
                                new Kind(
                                        "in the caller's agenda",
                                        caller -> caller.as(Role.PRACTITIONER)
                                                .map(who -> id(appointment(agendaOf(who), client.get())
                                                        .value()))),
                                foreign(() -> id(appointment(practitioner.get(), client.get())
                                        .value())))),
                Map.entry("/calendriers/{secret}", List.of(foreign(() -> List.of(calendarSecret())))),
                Map.entry(
                        "/clients/{id}",
                        List.of(
                                own(who -> id(fileOf(who).value()), Role.CLIENT, Role.PARENT, Role.CHILDMINDER),
                                // A new one, because staff may erase it.
                                foreign(() -> id(people.clientFile(
                                                people.someone(Role.CLIENT).id())
                                        .value())))),
                Map.entry("/notes/{id}", List.of(foreign(() -> id(note(client.get()))))),
                Map.entry(
                        "/documents/{id}",
                        List.of(
                                own(
                                        who -> id(document(fileOf(who), Visibility.SHARED)),
                                        Role.CLIENT,
                                        Role.PARENT,
                                        Role.CHILDMINDER),
                                new Kind(
                                        "of the caller, not shared",
                                        caller -> caller.as(Role.CLIENT, Role.PARENT, Role.CHILDMINDER)
                                                .map(who -> id(document(fileOf(who), Visibility.PRIVATE)))),
                                foreign(() -> id(document(client.get(), Visibility.SHARED))))),
                Map.entry(
                        "/clients/{id}/chiens/{chien}",
                        List.of(
                                own(who -> dogOf(fileOf(who)), Role.CLIENT, Role.PARENT, Role.CHILDMINDER),
                                foreign(() -> dogOf(client.get())),
                                new Kind(
                                        "of another client than the path's",
                                        caller -> Optional.of(List.of(
                                                people.clientFile(people.someone(Role.CLIENT)
                                                                .id())
                                                        .value()
                                                        .toString(),
                                                dogOf(client.get()).getLast()))))),
                Map.entry(
                        "/clients/moi/chiens/{chien}",
                        List.of(
                                own(
                                        who -> List.of(dogOf(fileOf(who)).getLast()),
                                        Role.CLIENT,
                                        Role.PARENT,
                                        Role.CHILDMINDER),
                                foreign(() -> List.of(dogOf(client.get()).getLast())))),
                Map.entry("/messages/{id}", List.of(foreign(() -> List.of(message.get())))));
    }

    /** The kinds of objects that a route is about; none where nobody has said so yet. */
    List<Kind> of(Route route) {
        return kinds.keySet().stream()
                .filter(route.path()::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(kinds::get)
                .orElse(List.of());
    }

    /** An object of another kind than those of the route. */
    String ofAnotherKind(Route route) {
        return switch (route.path().split("/", 3)[1]) {
            case "parents", "assistantes-maternelles", "praticiens" -> clientsAccount.get();
            case "rendez-vous" -> client.get().value().toString();
            default -> appointment(practitioner.get(), client.get()).value().toString();
        };
    }

    /** A parent who waits, alone with a child. */
    Account newParent() {
        return people.someone(Role.PARENT);
    }

    /** Someone who can be booked. */
    String aPractitioner() {
        return practitioner.get().value().toString();
    }

    private List<Kind> accounts(Role... others) {
        var own = new Kind("own", caller -> caller.who().map(who -> List.of(who.id())));
        return Stream.concat(Stream.of(own), Arrays.stream(others).map(this::somebodysAccount))
                .toList();
    }

    private Kind somebodysAccount(Role role) {
        return new Kind(
                RoleWords.of(role),
                caller -> Optional.of(id(people.someone(role).id().value())));
    }

    private List<Kind> ofAgenda(Function<Practitioner.Id, UUID> part) {
        return List.of(
                own(who -> List.of(who.id(), part.apply(agendaOf(who)).toString()), Role.PRACTITIONER),
                foreign(() -> List.of(
                        practitioner.get().value().toString(),
                        part.apply(practitioner.get()).toString())),
                new Kind(
                        "of another agenda than the path's",
                        caller -> Optional.of(List.of(
                                newPractitioner().value().toString(),
                                part.apply(practitioner.get()).toString()))));
    }

    private static Kind own(Function<SignedIn, List<String>> make, Role... owners) {
        return new Kind("own", caller -> caller.as(owners).map(make));
    }

    private static Kind foreign(Supplier<List<String>> make) {
        return new Kind("foreign", caller -> Optional.of(make.get()));
    }

    private static List<String> id(UUID id) {
        return List.of(id.toString());
    }

    private static Practitioner.Id agendaOf(SignedIn who) {
        return new Practitioner.Id(UUID.fromString(who.id()));
    }

    private ClientFile.Id fileOf(SignedIn who) {
        return people.clientFile(People.account(who.id()));
    }

    /** A client and a new dog of theirs. */
    private List<String> dogOf(ClientFile.Id file) {
        var files = program.part(ClientFiles.class);
        var dog = aDog("Moka");
        program.part(Transactions.class).run(() -> {
            var before = files.find(file).orElseThrow();
            files.update(before.with(before.client().withDogs(new Dogs(List.of(dog)))));
        });
        return List.of(file.value().toString(), dog.id().value().toString());
    }

    private Practitioner.Id newPractitioner() {
        return new Practitioner.Id(people.someone(Role.PRACTITIONER).id().value());
    }

    private UUID next() {
        return program.part(Ids.class).next();
    }

    private Absence.Id absence(Practitioner.Id agenda) {
        var absence = new Absence(new Absence.Id(next()), time(), Optional.empty());
        program.part(Transactions.class).run(() -> program.part(Agendas.class).addAbsence(agenda, absence));
        return absence.id();
    }

    private DayException.Id exception(Practitioner.Id agenda) {
        var exception = new DayException(
                new DayException.Id(next()), LocalDate.of(2030, 1, 1).plusDays(made++), List.of());
        program.part(Transactions.class).run(() -> program.part(Agendas.class).putException(agenda, exception));
        return exception.id();
    }

    private Service.Id service(Practitioner.Id offeredBy) {
        var service = new Service(
                new Service.Id(next()), Set.of(offeredBy), "Séance longue", Service.DEFAULT_DURATION, true, 10, 0);
        program.part(Transactions.class).run(() -> program.part(Services.class).add(service));
        return service.id();
    }

    private Appointment.Id appointment(Practitioner.Id agenda, ClientFile.Id forClient) {
        var service = program.part(Services.class).active().stream()
                .filter(one -> one.isOfferedBy(agenda))
                .findFirst()
                .orElseThrow();
        var appointment = anAppointment()
                .id(new Appointment.Id(next()))
                .with(agenda)
                .forClient(forClient)
                .of(service.id())
                .startingAt(time().start())
                .bookedBy(new Account.Id(agenda.value()))
                .build();
        program.part(Transactions.class)
                .run(() -> program.part(Appointments.class).add(appointment, Optional.empty()));
        return appointment.id();
    }

    /** Two hours that nothing else is in. */
    private TimeRange time() {
        return TimeRange.starting(FAR_AHEAD.plus(Duration.ofHours(2L * made++)), Duration.ofHours(2));
    }

    private UUID note(ClientFile.Id forClient) {
        var author = new Author(new Account.Id(next()), "Jonas FAVRE");
        var note = Note.write(
                new Note.Id(next()), forClient, Optional.empty(), "Moka", Visibility.SHARED, author, FAR_AHEAD);
        program.part(Transactions.class).run(() -> program.part(Notes.class).add(note));
        return note.id().value();
    }

    private UUID document(ClientFile.Id forClient, Visibility visibility) {
        var author = new Author(new Account.Id(next()), "Jonas FAVRE");
        var id = new StoredFile.Id(next());
        var document = new ClientDocument(
                id,
                forClient,
                "Programme",
                ClientDocument.Origin.UPLOADED,
                visibility,
                FileKind.PDF,
                4,
                "0".repeat(64),
                author,
                FAR_AHEAD);
        program.part(Transactions.class).run(() -> {
            program.part(DocumentStore.class)
                    .add(id, FileKind.PDF, 4, new ByteArrayInputStream(new byte[4]), FAR_AHEAD);
            program.part(ClientDocuments.class).add(document);
        });
        return id.value();
    }

    private String calendarSecret() {
        var url = program.someone(Role.CLIENT)
                .api()
                .get("/users/me/calendrier")
                .expect(200)
                .text("url");
        return url.substring(url.lastIndexOf('/') + 1).replace(".ics", "");
    }

    private String newMessage() {
        program.api()
                .post(
                        "/auth/register",
                        Map.of(
                                "role", "client",
                                "email", RunningProgram.newAddress("lea.petit"),
                                "prenom", "Léa",
                                "nom", "PETIT",
                                "telephone", "06 12 34 56 78"))
                .expect(201);
        return program.someone(Role.ADMINISTRATOR)
                .api()
                .get("/messages?taille=1")
                .expect(200)
                .body()
                .path(0)
                .path("id")
                .asString();
    }

    private static <T> Supplier<T> once(Supplier<T> make) {
        return new Supplier<>() {
            private Optional<T> value = Optional.empty();

            @Override
            public T get() {
                if (value.isEmpty()) {
                    value = Optional.of(make.get());
                }
                return value.orElseThrow();
            }
        };
    }
}
