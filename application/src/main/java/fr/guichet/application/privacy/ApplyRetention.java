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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Does away with what was kept long enough, and says what that was (spec section 6); run once a day. What fails for one person
 * or one kind of record stays for the next day, and keeps nobody else's from going.
 */
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

    /**
     * What became of it.
     *
     * @param gone how many of each went, by the program's word for them; what had none is left out
     * @param failures what stayed, though its time is over
     */
    public record Outcome(Map<String, Integer> gone, List<Failure> failures) {

        public Outcome {
            gone = Map.copyOf(gone);
            failures = List.copyOf(failures);
        }

        /** For the log and the audit trail: numbers alone. */
        @Override
        public String toString() {
            var failed = failures.isEmpty() ? Stream.<String>empty() : Stream.of("failed=" + failures.size());
            return Stream.concat(
                            new TreeMap<>(gone).entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()),
                            failed)
                    .collect(Collectors.joining(" "));
        }
    }

    /**
     * One person, or one kind of record, that stayed.
     *
     * @param what the program's word for the kind
     * @param why its message may tell of people
     */
    public record Failure(String what, RuntimeException why) {}

    public Outcome handle() {
        var now = clock.instant();
        var night = new Night();
        night.count("refused", () -> old(night, OldPeople.Rule.REFUSED, retention.refusedRegistrations(), now));
        night.count("unconfirmed", () -> old(night, OldPeople.Rule.UNCONFIRMED, retention.unconfirmedAccounts(), now));
        night.count("inactive", () -> old(night, OldPeople.Rule.INACTIVE, retention.inactivePeople(), now));
        night.count("incomplete", () -> incomplete(night, now));
        for (var each : records) {
            night.count(each.name(), () -> transactions.inTransaction(() -> each.expire(retention, now)));
        }
        var outcome = night.outcome();
        if (!outcome.gone().isEmpty() || !outcome.failures().isEmpty()) {
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

    /** What one run did so far. */
    private static final class Night {

        private final TreeMap<String, Integer> gone = new TreeMap<>();
        private final List<Failure> failures = new ArrayList<>();

        void count(String what, IntSupplier work) {
            try {
                var count = work.getAsInt();
                if (count > 0) {
                    gone.put(what, count);
                }
            } catch (RuntimeException failed) {
                failures.add(new Failure(what, failed));
            }
        }

        boolean isDone(String what, BooleanSupplier work) {
            try {
                return work.getAsBoolean();
            } catch (RuntimeException failed) {
                failures.add(new Failure(what, failed));
                return false;
            }
        }

        Outcome outcome() {
            return new Outcome(gone, failures);
        }
    }

    private int old(Night night, OldPeople.Rule rule, Period kept, Instant now) {
        var before = Retention.before(kept, now);
        var tried = new HashSet<DataSubject>();
        var erased = 0;
        while (true) {
            // Those who could not be erased are found again, beside as many others.
            var limit = BATCH + tried.size() - erased;
            var some = oldPeople.due(rule, before, limit);
            var fresh = some.stream().filter(tried::add).toList();
            for (var person : fresh) {
                erased += night.isDone(word(rule), () -> erased(rule, person, before, now)) ? 1 : 0;
            }
            if (fresh.isEmpty() || some.size() < limit) {
                return erased;
            }
        }
    }

    private static String word(OldPeople.Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT);
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

    private int incomplete(Night night, Instant now) {
        var before = Retention.before(retention.incompleteRegistrations(), now);
        return Math.toIntExact(incomplete.handle(before).stream()
                .filter(account -> night.isDone("incomplete", () -> isErasedUndecided(account, now)))
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
