package fr.guichet.application.privacy;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;

/**
 * How long what is kept (spec section 6); the practice's operator sets it, docs/data-protection.md explains it.
 *
 * @param refusedRegistrations since the refusal
 * @param incompleteRegistrations since the registration
 * @param unconfirmedAccounts since the registration and last sign-in of a client who never confirmed the address nor booked
 * @param inactivePeople since the last sign-in and appointment of someone who is not staff
 * @param pastAppointments with identity, since their end; as long as {@code inactivePeople} at least
 * @param messages since they were made
 * @param audit at least half a year
 * @param loginTries failed ones
 * @param links since they expired
 * @param sessions since they ended
 * @param registrationDrafts since somebody last filled in something
 * @param signedConditions of someone who was erased, since the signature
 */
public record Retention(
        Period refusedRegistrations,
        Period incompleteRegistrations,
        Period unconfirmedAccounts,
        Period inactivePeople,
        Period pastAppointments,
        Period messages,
        Period audit,
        Period loginTries,
        Period links,
        Period sessions,
        Period registrationDrafts,
        Period signedConditions) {

    private static final int LEAST_AUDIT_MONTHS = 6;

    public static final Retention DEFAULT = new Retention(
            Period.ofMonths(6),
            Period.ofMonths(6),
            Period.ofMonths(3),
            Period.ofYears(3),
            Period.ofYears(3),
            Period.ofYears(1),
            Period.ofYears(3),
            Period.ofDays(1),
            Period.ofDays(90),
            Period.ofDays(30),
            Period.ofDays(7),
            Period.ofYears(5));

    public Retention {
        var all = List.of(
                refusedRegistrations,
                incompleteRegistrations,
                unconfirmedAccounts,
                inactivePeople,
                pastAppointments,
                messages,
                audit,
                loginTries,
                links,
                sessions,
                registrationDrafts,
                signedConditions);
        if (all.stream().anyMatch(period -> period.isNegative() || period.isZero())) {
            throw new IllegalArgumentException("a retention period is at least a day");
        }
        if (audit.toTotalMonths() < LEAST_AUDIT_MONTHS) {
            throw new IllegalArgumentException("the audit trail is kept for half a year at least (P6M)");
        }
        // What tells that somebody came is whose appointments they were.
        if (before(pastAppointments, Instant.EPOCH).isAfter(before(inactivePeople, Instant.EPOCH))) {
            throw new IllegalArgumentException(
                    "past appointments (past-appointments, now %s) keep their identity for as long"
                                    .formatted(pastAppointments)
                            + " as people who do not come any more (inactive-people, now %s) at least: without it, somebody who"
                                    .formatted(inactivePeople)
                            + " came lately would count as inactive");
        }
    }

    /** What is older than that instant has been kept for the whole period. */
    public static Instant before(Period period, Instant now) {
        return now.atOffset(ZoneOffset.UTC).minus(period).toInstant();
    }
}
