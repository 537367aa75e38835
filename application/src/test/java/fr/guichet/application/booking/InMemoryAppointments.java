package fr.guichet.application.booking;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.StaleVersion;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.AppointmentEvent;
import fr.guichet.domain.booking.BookingRejection;
import fr.guichet.domain.booking.TimeRange;
import fr.guichet.domain.clientfile.ClientFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Appointments and the keys they were asked for under, in memory; refuses collisions as the database does. */
public final class InMemoryAppointments implements Appointments, IdempotencyKeys {

    private final InMemoryTransactions transactions;
    private final InMemoryTable<Appointment.Id, Appointment> appointments;
    private final InMemoryTable<KeyOfOwner, UsedKey> keys;

    private record KeyOfOwner(Account.Id owner, String key) {}

    private record UsedKey(KeyOfOwner name, BookingReading.KeyedAnswer answer, Instant at) {}

    public InMemoryAppointments(InMemoryTransactions transactions) {
        this.transactions = transactions;
        appointments = new InMemoryTable<>(transactions);
        keys = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<Appointment> find(Appointment.Id id) {
        return appointments.find(id);
    }

    @Override
    public Optional<Appointment> lock(Appointment.Id id) {
        transactions.requireOpen();
        return appointments.find(id);
    }

    @Override
    public void add(Appointment.Booked appointment, Optional<IdempotencyKey> key) {
        refuseCollision(appointment);
        appointments.put(appointment.id(), withVersion(appointment, 0));
        key.ifPresent(it ->
                use(it, new BookingReading.KeyedAnswer.Booked(appointment.id(), it.digest()), bookedAt(appointment)));
    }

    @Override
    public void addRefusal(IdempotencyKey key, BookingRejection.Reason reason, Instant at) {
        use(key, new BookingReading.KeyedAnswer.Refused(reason, key.digest()), at);
    }

    private void use(IdempotencyKey key, BookingReading.KeyedAnswer answer, Instant at) {
        var name = new KeyOfOwner(key.owner(), key.key());
        keys.put(name, new UsedKey(name, answer, at));
    }

    @Override
    public void update(Appointment appointment) {
        var stored = appointments.find(appointment.id()).orElseThrow(() -> new StaleVersion(appointment.id()));
        if (stored.version() != appointment.version()) {
            throw new StaleVersion(appointment.id());
        }
        refuseCollision(appointment);
        appointments.put(appointment.id(), withVersion(appointment, appointment.version() + 1));
    }

    @Override
    public int removeUsedBefore(Instant instant) {
        var old = keys.all().stream().filter(key -> key.at().isBefore(instant)).toList();
        old.forEach(key -> keys.remove(key.name()));
        return old.size();
    }

    /** All there are, in the order of their arrival. */
    public List<Appointment> all() {
        return appointments.all();
    }

    Optional<BookingReading.KeyedAnswer> usedAfter(IdempotencyKey key, Instant instant) {
        return keys.find(new KeyOfOwner(key.owner(), key.key()))
                .filter(used -> used.at().isAfter(instant))
                .map(UsedKey::answer);
    }

    private void refuseCollision(Appointment appointment) {
        if (appointment.status() == Appointment.Status.CANCELLED) {
            return;
        }
        for (var other : appointments.all()) {
            if (other.id().equals(appointment.id()) || other.status() == Appointment.Status.CANCELLED) {
                continue;
            }
            if (other.practitioner().equals(appointment.practitioner())
                    && occupied(other).overlaps(occupied(appointment))) {
                throw new BookingCollision(BookingCollision.Side.PRACTITIONER);
            }
            if (other.client().equals(appointment.client()) && other.time().overlaps(appointment.time())) {
                throw new BookingCollision(BookingCollision.Side.CLIENT);
            }
        }
    }

    private static TimeRange occupied(Appointment appointment) {
        return appointment.time().extendedBy(appointment.gap());
    }

    private static Instant bookedAt(Appointment appointment) {
        return appointment.history().getFirst().at();
    }

    /** Lets the appointments of one client be another's. */
    public void moveAll(ClientFile.Id from, ClientFile.Id into) {
        for (var appointment : appointments.all()) {
            if (appointment.client().equals(from)) {
                appointments.put(appointment.id(), stored(appointment, into, appointment.version()));
            }
        }
    }

    private static Appointment withVersion(Appointment appointment, long version) {
        return stored(appointment, appointment.client(), version);
    }

    private static Appointment stored(Appointment appointment, ClientFile.Id client, long version) {
        var details = appointment.details();
        var stored = new Appointment.Details(
                details.id(),
                details.practitioner(),
                client,
                details.service(),
                details.time(),
                details.gap(),
                details.purpose(),
                details.bookedBy(),
                details.sequence(),
                version,
                List.<AppointmentEvent>copyOf(details.history()));
        return switch (appointment) {
            case Appointment.Booked booked -> new Appointment.Booked(stored);
            case Appointment.Cancelled cancelled -> new Appointment.Cancelled(stored, cancelled.reason());
            case Appointment.Completed completed -> new Appointment.Completed(stored);
            case Appointment.NoShow missed -> new Appointment.NoShow(stored);
        };
    }
}
