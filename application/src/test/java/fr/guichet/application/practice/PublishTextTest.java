package fr.guichet.application.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.PageRequest;
import fr.guichet.application.SettableClock;
import fr.guichet.application.account.Actor;
import fr.guichet.application.practice.PublishText.Command;
import fr.guichet.application.practice.PublishText.Outcome;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.practice.PracticeFixtures;
import fr.guichet.domain.practice.PracticeText;
import fr.guichet.domain.practice.PracticeText.Kind;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who writes the texts of the site (spec section 5). */
class PublishTextTest {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryPractices practices = new InMemoryPractices(transactions, PracticeFixtures.ptitsPas());
    private final InMemoryPracticeTexts texts = new InMemoryPracticeTexts(transactions);
    private final PublishText publish =
            new PublishText(texts, practices, transactions, new SettableClock(Instant.parse("2026-11-22T08:30:00Z")));

    @ParameterizedTest
    @EnumSource(Role.class)
    void all_staff_write_what_the_practice_says_of_itself_and_administrators_what_people_agree_to(Role role) {
        for (var kind : Kind.values()) {
            var allowed = switch (kind) {
                case HOME, ABOUT, METHODS -> role.isStaff();
                case TERMS, PRIVACY -> role == Role.ADMINISTRATOR || role == Role.SUPER_ADMIN;
                case CONDITIONS -> false;
            };
            assertThat(published(role, kind, 1))
                    .isInstanceOf(allowed ? Outcome.Published.class : Outcome.Forbidden.class);
            assertThat(texts.current(kind).version()).isEqualTo(allowed ? 2 : 1);
        }
    }

    @Test
    void who_began_from_another_version_is_told_and_the_same_words_are_no_new_version() {
        assertThat(published(Role.MANAGER, Kind.ABOUT, 7)).isEqualTo(new Outcome.ChangedMeanwhile());
        published(Role.MANAGER, Kind.ABOUT, 1);

        assertThat(published(Role.MANAGER, Kind.ABOUT, 2)).isEqualTo(new Outcome.Published(texts.current(Kind.ABOUT)));
        assertThat(texts.current(Kind.ABOUT).version()).isEqualTo(2);
    }

    @Test
    void the_versions_are_listed_newest_first_part_by_part() {
        transactions.run(() -> {
            for (var version = 2; version <= 5; version++) {
                texts.add(new PracticeText(Kind.ABOUT, version, "Titre", "Texte " + version, Instant.EPOCH));
            }
        });
        var list = new ListTextVersions(texts);

        assertThat(list.handle(Kind.ABOUT, new PageRequest(1, 3)).entries())
                .extracting(PracticeText::version)
                .containsExactly(5, 4, 3);
        assertThat(list.handle(Kind.ABOUT, new PageRequest(2, 3)).entries())
                .extracting(PracticeText::version)
                .containsExactly(2, 1);
        assertThat(list.handle(Kind.ABOUT, new PageRequest(3, 3)).entries()).isEmpty();
        assertThat(list.handle(Kind.ABOUT, new PageRequest(1, 3)).total()).isEqualTo(5);
    }

    private Outcome published(Role role, Kind kind, int seen) {
        return publish.handle(new Command(
                new Actor(new Account.Id(UUID.randomUUID()), role),
                new PracticeText.Draft(kind, "Titre", "Texte."),
                seen));
    }
}
