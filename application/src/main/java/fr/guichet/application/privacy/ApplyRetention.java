package fr.guichet.application.privacy;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.registration.IncompleteRegistrations;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Does away with what was kept long enough, and says what that was (spec section 6); run once a day. */
@UseCase
public final class ApplyRetention {

    private static final int BATCH = 100;

    private final Retention retention;
    private final PersonEraser eraser;
    private final OldPeople oldPeople;
    private final IncompleteRegistrations incomplete;
    private final List<ExpiringRecords> records;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final Transactions transactions;
    private final Clock clock;

    public ApplyRetention(
            Retention retention,
            PersonEraser eraser,
            OldPeople oldPeople,
            IncompleteRegistrations incomplete,
            List<ExpiringRecords> records,
            AuditTrail auditTrail,
            Ids ids,
            Transactions transactions,
            Clock clock) {
        this.retention = retention;
        this.eraser = eraser;
        this.oldPeople = oldPeople;
        this.incomplete = incomplete;
        this.records = List.copyOf(records);
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How many of each went, by the program's word for them; what had none is left out. */
    public record Outcome(Map<String, Integer> gone) {

        public Outcome {
            gone = Map.copyOf(gone);
        }

        /** For the log and the audit trail: numbers alone. */
        @Override
        public String toString() {
            return new TreeMap<>(gone)
                    .entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining(" "));
        }
    }

    public Outcome handle() {
        var now = clock.instant();
        var gone = new TreeMap<String, Integer>();
        gone.put("refused", old(OldPeople.Rule.REFUSED, retention.refusedRegistrations(), now));
        gone.put("unconfirmed", old(OldPeople.Rule.UNCONFIRMED, retention.unconfirmedAccounts(), now));
        gone.put("inactive", old(OldPeople.Rule.INACTIVE, retention.inactivePeople(), now));
        gone.put("incomplete", incomplete(now));
        for (var each : records) {
            gone.put(each.name(), transactions.inTransaction(() -> each.expire(retention, now)));
        }
        gone.values().removeIf(count -> count == 0);
        var outcome = new Outcome(gone);
        if (!gone.isEmpty()) {
            transactions.run(() -> auditTrail.add(new AuditEntry(
                    ids.next(),
                    now,
                    AuditEntry.PROGRAM,
                    AuditedAction.RETENTION_APPLIED,
                    Optional.empty(),
                    Optional.of(outcome.toString()))));
        }
        return outcome;
    }

    private int old(OldPeople.Rule rule, Period kept, Instant now) {
        var before = Retention.before(kept, now);
        var erased = 0;
        while (true) {
            var some = oldPeople.due(rule, before, BATCH);
            var done = 0;
            for (var person : some) {
                done += erased(rule, person, before, now) ? 1 : 0;
            }
            erased += done;
            if (done == 0 || some.size() < BATCH) {
                return erased;
            }
        }
    }

    private boolean erased(OldPeople.Rule rule, DataSubject person, Instant before, Instant now) {
        return eraser.inTransaction(erasing -> {
            person.account().ifPresent(eraser::hold);
            person.file().ifPresent(eraser::hold);
            // They may have come back, or been let in, since they were found.
            if (!oldPeople.isDue(rule, person, before)) {
                return false;
            }
            erasing.erase(person, AuditEntry.PROGRAM, actionFor(person), now);
            return true;
        });
    }

    private static AuditedAction actionFor(DataSubject person) {
        return person.account().isPresent() ? AuditedAction.ACCOUNT_REMOVED : AuditedAction.CLIENT_FILE_ERASED;
    }

    private int incomplete(Instant now) {
        var before = Retention.before(retention.incompleteRegistrations(), now);
        return Math.toIntExact(incomplete.handle(before).stream()
                .filter(account -> isErasedUndecided(account, now))
                .count());
    }

    private boolean isErasedUndecided(Account.Id id, Instant now) {
        return eraser.inTransaction(erasing -> eraser.hold(id)
                .filter(held -> held.account().status() == AccountStatus.PENDING)
                .map(held -> {
                    erasing.erase(held.subject(), AuditEntry.PROGRAM, AuditedAction.ACCOUNT_REMOVED, now);
                    return true;
                })
                .orElse(false));
    }
}
