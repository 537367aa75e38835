package fr.guichet.application.privacy;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AppointmentFilter;
import fr.guichet.application.booking.AppointmentQueries;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.account.RoleGuards;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.Practitioner;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Erases an account and all that is known of its person, for themselves or as an administrator (spec A2 and section 6): it
 * ends at once, with its sessions, links and calendar feed, and what lies ahead is cancelled.
 */
@UseCase
public final class EraseAccount {

    private final PersonEraser eraser;
    private final Accounts accounts;
    private final AppointmentQueries appointments;
    private final Clock clock;

    public EraseAccount(PersonEraser eraser, Accounts accounts, AppointmentQueries appointments, Clock clock) {
        this.eraser = eraser;
        this.accounts = accounts;
        this.appointments = appointments;
        this.clock = clock;
    }

    /**
     * Who erases whom.
     *
     * @param other somebody within the actor's reach; without it, the actor wants to be erased
     */
    public record Command(Actor actor, Optional<Account.Id> other) {

        public static Command oneself(Actor actor) {
            return new Command(actor, Optional.empty());
        }

        public static Command other(Actor actor, Account.Id account) {
            return new Command(actor, Optional.of(account));
        }
    }

    /** What became of the wish. */
    public sealed interface Outcome {

        /** It is done. */
        record Erased(ErasureReport report) implements Outcome {}

        /** The caller's hand does not reach as far as this account, or it is their own and they did not say so. */
        record Forbidden() implements Outcome {}

        /** No such account, or not any more. */
        record NotFound() implements Outcome {}

        /** The practice keeps one active super_admin. */
        record LastSuperAdmin() implements Outcome {}

        /**
         * Clients are booked with this person: their appointments are to be moved or cancelled before.
         *
         * @param count how many
         */
        record ClientsAreBooked(long count) implements Outcome {}
    }

    public Outcome handle(Command command) {
        var actor = command.actor();
        if (command.other().equals(Optional.of(actor.account()))) {
            return new Outcome.Forbidden();
        }
        return eraser.inTransaction(erasing -> {
            var superAdmins = accounts.lockActiveSuperAdmins();
            return eraser.hold(command.other().orElse(actor.account()))
                    .map(held -> erased(actor, held, superAdmins, erasing))
                    .orElseGet(Outcome.NotFound::new);
        });
    }

    private Outcome erased(Actor actor, PersonEraser.Held held, int superAdmins, PersonEraser.Erasing erasing) {
        var account = held.account();
        if (!account.id().equals(actor.account()) && !reaches(actor.role(), account.role())) {
            return new Outcome.Forbidden();
        }
        if (RoleGuards.mayLeave(account, superAdmins).isPresent()) {
            return new Outcome.LastSuperAdmin();
        }
        var now = clock.instant();
        var booked = bookedWith(account.id(), now);
        if (booked > 0) {
            return new Outcome.ClientsAreBooked(booked);
        }
        return new Outcome.Erased(erasing.erase(held.subject(), actor.account(), AuditedAction.ACCOUNT_REMOVED, now));
    }

    private long bookedWith(Account.Id practitioner, Instant now) {
        var upcoming = new AppointmentFilter(
                Optional.of(now),
                Optional.empty(),
                Optional.of(new Practitioner.Id(practitioner.value())),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Appointment.Status.BOOKED));
        return appointments.list(upcoming, 0, 1).total();
    }

    private static boolean reaches(Role actor, Role erased) {
        return switch (actor) {
            case SUPER_ADMIN -> true;
            // As with roles: an administrator's hand reaches as far as the practitioners.
            case ADMINISTRATOR -> !erased.isStaff() || erased == Role.PRACTITIONER;
            case MANAGER, PRACTITIONER, CLIENT, PARENT, CHILDMINDER -> false;
        };
    }
}
