package fr.guichet.application.privacy;

import static fr.guichet.domain.clientfile.ClientFileBuilder.aClientFile;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.PageRequest;
import fr.guichet.application.SettableClock;
import fr.guichet.application.account.InMemoryAccounts;
import fr.guichet.application.clientfile.InMemoryClientFiles;
import fr.guichet.domain.clientfile.ClientFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec section 6: what cannot go tonight keeps nothing else from going")
class ApplyRetentionTest {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryClientFiles files = new InMemoryClientFiles(transactions);
    private final InMemoryAuditTrail audit = new InMemoryAuditTrail(transactions);
    private final InMemoryErasure world = new InMemoryErasure(
            transactions,
            new InMemoryAccounts(transactions),
            files,
            audit,
            new SettableClock(Instant.parse("2026-11-22T02:30:00Z")));

    @Test
    void one_person_who_cannot_be_erased_stays_and_all_others_go() {
        var people = people(250);
        var stuck = List.of(people.get(0), people.get(120));

        var outcome = world.applyRetention(new Inactive(people, stuck)).handle();

        assertThat(outcome.gone()).isEqualTo(Map.of("inactive", 248));
        assertThat(outcome.failures()).hasSize(2).allSatisfy(failure -> {
            assertThat(failure.what()).isEqualTo("inactive");
            assertThat(failure.why()).hasMessage("no disk");
        });
        assertThat(world.journal.lines).hasSize(248);
        assertThat(details()).containsExactly("inactive=248 failed=2");
    }

    @Test
    void a_night_full_of_failures_ends() {
        var people = people(250);

        var outcome = world.applyRetention(new Inactive(people, people)).handle();

        assertThat(outcome.gone()).isEmpty();
        assertThat(outcome.failures()).hasSize(250);
    }

    @Test
    void records_that_cannot_go_keep_no_others() {
        var outcome = world.applyRetention(
                        new Inactive(List.of(), List.of()), records("links", -1), records("sessions", 7))
                .handle();

        assertThat(outcome.gone()).isEqualTo(Map.of("sessions", 7));
        assertThat(outcome.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.what()).isEqualTo("links"));
        assertThat(details()).containsExactly("sessions=7 failed=1");
    }

    @Test
    void a_night_on_which_nothing_is_old_leaves_no_trace() {
        assertThat(world.applyRetention(new Inactive(List.of(), List.of())).handle())
                .hasToString("");
        assertThat(details()).isEmpty();
    }

    private List<DataSubject> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    var file = aClientFile().withoutEmail().preliminary();
                    transactions.run(() -> files.add(file));
                    return new DataSubject(Optional.empty(), Optional.of(file.id()));
                })
                .toList();
    }

    private static ExpiringRecords records(String name, int count) {
        return new ExpiringRecords() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int expire(Retention retention, Instant now) {
                if (count < 0) {
                    throw new IllegalStateException("no disk");
                }
                return count;
            }
        };
    }

    private List<String> details() {
        var nights = new AuditTrail.Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(AuditedAction.RETENTION_APPLIED));
        return audit.find(nights, PageRequest.first()).entries().stream()
                .flatMap(entry -> entry.details().stream())
                .toList();
    }

    /** Whoever is in the list and not in the journal yet; the stuck ones cannot even be looked at. */
    private final class Inactive implements OldPeople {

        private final List<DataSubject> all;
        private final List<DataSubject> stuck;

        Inactive(List<DataSubject> all, List<DataSubject> stuck) {
            this.all = all;
            this.stuck = stuck;
        }

        @Override
        public List<DataSubject> due(Rule rule, Instant before, int limit) {
            return rule == Rule.INACTIVE ? left().limit(limit).toList() : List.of();
        }

        @Override
        public boolean isDue(Rule rule, DataSubject subject, Instant before) {
            if (stuck.contains(subject)) {
                throw new IllegalStateException("no disk");
            }
            return true;
        }

        private Stream<DataSubject> left() {
            var gone = new ArrayList<ClientFile.Id>();
            world.journal.lines.forEach(line -> line.file().ifPresent(gone::add));
            return all.stream().filter(subject -> !gone.contains(subject.file().orElseThrow()));
        }
    }
}
