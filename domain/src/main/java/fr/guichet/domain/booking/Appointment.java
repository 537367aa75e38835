package fr.guichet.domain.booking;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.clientfile.ClientFile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A booked slot and what became of it: one type per state, and only a booked one can change (spec B7). */
public sealed interface Appointment {

    /** Names one appointment, also after moves. */
    record Id(UUID value) {}

    /** The states by name. */
    enum Status {
        BOOKED,
        CANCELLED,
        COMPLETED,
        NO_SHOW
    }

    /**
     * What an appointment is in every state.
     *
     * @param gap the practitioner's when the time was booked; it is kept after the appointment (spec B3)
     * @param bookedBy the client's account or the staff member's
     * @param sequence rises with every move and with the cancellation, as calendars ask (iCalendar's SEQUENCE, spec B10)
     * @param version as it was loaded; the repository raises it
     * @param history all that happened, oldest first: the booking, then one event for each change
     */
    record Details(
            Id id,
            Practitioner.Id practitioner,
            ClientFile.Id client,
            Service.Id service,
            TimeRange time,
            Duration gap,
            Optional<Purpose> purpose,
            Account.Id bookedBy,
            int sequence,
            long version,
            List<AppointmentEvent> history) {

        public Details {
            if (gap.isNegative()) {
                throw new IllegalArgumentException("A gap must not be negative: " + gap);
            }
            history = List.copyOf(history);
        }

        private Details after(AppointmentEvent event, int newSequence) {
            return after(event, newSequence, time, gap);
        }

        private Details after(AppointmentEvent event, int newSequence, TimeRange newTime, Duration newGap) {
            var all = new ArrayList<>(history);
            all.add(event);
            return new Details(
                    id, practitioner, client, service, newTime, newGap, purpose, bookedBy, newSequence, version, all);
        }
    }

    Details details();

    Status status();

    default Id id() {
        return details().id();
    }

    default Practitioner.Id practitioner() {
        return details().practitioner();
    }

    default ClientFile.Id client() {
        return details().client();
    }

    default Service.Id service() {
        return details().service();
    }

    default TimeRange time() {
        return details().time();
    }

    default Duration gap() {
        return details().gap();
    }

    default Optional<Purpose> purpose() {
        return details().purpose();
    }

    default Account.Id bookedBy() {
        return details().bookedBy();
    }

    default int sequence() {
        return details().sequence();
    }

    default long version() {
        return details().version();
    }

    default List<AppointmentEvent> history() {
        return details().history();
    }

    /** A new appointment; that its time may be booked is {@link Agenda#refuse}'s to say, before. */
    static Booked book(
            Id id,
            Practitioner.Id practitioner,
            ClientFile.Id client,
            Service.Id service,
            TimeRange time,
            Duration gap,
            Optional<Purpose> purpose,
            boolean outsideRules,
            Account.Id by,
            Instant at) {
        return new Booked(new Details(
                id,
                practitioner,
                client,
                service,
                time,
                gap,
                purpose,
                by,
                0,
                0,
                List.of(new AppointmentEvent.WasBooked(by, at, time, outsideRules))));
    }

    /** It is to take place, or took place and nobody has said how it went. */
    record Booked(Details details) implements Appointment {

        @Override
        public Status status() {
            return Status.BOOKED;
        }

        /** What of the agenda it takes. */
        public BookedTime bookedTime() {
            return new BookedTime(id(), time(), gap());
        }

        /** The same appointment at another time, with the gap of the policy under which it was moved. */
        public Booked moveTo(TimeRange to, Duration newGap, boolean outsideRules, Account.Id by, Instant at) {
            var event = new AppointmentEvent.WasMoved(by, at, time(), to, outsideRules);
            return new Booked(details.after(event, sequence() + 1, to, newGap));
        }

        public Cancelled cancel(Optional<CancellationReason> reason, Account.Id by, Instant at) {
            var event = new AppointmentEvent.WasCancelled(by, at, reason);
            return new Cancelled(details.after(event, sequence() + 1), reason);
        }

        /** Why nobody can say yet how it went; staff too wait until it has begun, since no note of it is taken back. */
        public Optional<ChangeRejection> refuseNote(Instant now) {
            return HasBegun.judge(this, now);
        }

        /** The client came; that this may be said is {@link #refuseNote}'s to tell, before. */
        public Completed complete(Account.Id by, Instant at) {
            return new Completed(noted(new AppointmentEvent.WasCompleted(by, at)));
        }

        /** The client did not come; that this may be said is {@link #refuseNote}'s to tell, before. */
        public NoShow markNoShow(Account.Id by, Instant at) {
            return new NoShow(noted(new AppointmentEvent.WasMissed(by, at)));
        }

        private Details noted(AppointmentEvent event) {
            if (refuseNote(event.at()).isPresent()) {
                throw new IllegalStateException("Nobody knows yet how it will go");
            }
            return details.after(event, sequence());
        }
    }

    /** It does not take place, and its time is free again. */
    record Cancelled(Details details, Optional<CancellationReason> reason) implements Appointment {

        @Override
        public Status status() {
            return Status.CANCELLED;
        }
    }

    /** The client came. */
    record Completed(Details details) implements Appointment {

        @Override
        public Status status() {
            return Status.COMPLETED;
        }
    }

    /** The client did not come. */
    record NoShow(Details details) implements Appointment {

        @Override
        public Status status() {
            return Status.NO_SHOW;
        }
    }
}
