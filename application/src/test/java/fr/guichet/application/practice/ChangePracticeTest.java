package fr.guichet.application.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.account.Actor;
import fr.guichet.application.practice.ChangePractice.Command;
import fr.guichet.application.practice.ChangePractice.Outcome;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.practice.PracticeFixtures;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangePracticeTest {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryPractices practices = new InMemoryPractices(transactions, PracticeFixtures.ptitsPas());

    @ParameterizedTest
    @EnumSource(Role.class)
    void administrators_alone_change_the_practice(Role role) {
        var outcome = new ChangePractice(practices, practice -> true, transactions)
                .handle(new Command(actor(role), practice -> practice));

        if (role == Role.ADMINISTRATOR || role == Role.SUPER_ADMIN) {
            assertThat(outcome).isEqualTo(new Outcome.Changed(practices.current()));
            assertThat(practices.current().version()).isEqualTo(1);
        } else {
            assertThat(outcome).isEqualTo(new Outcome.Forbidden());
            assertThat(practices.current().version()).isZero();
        }
    }

    @Test
    void a_name_under_which_no_link_fits_a_text_message_is_refused() {
        // spec A9
        var outcome = new ChangePractice(practices, practice -> false, transactions)
                .handle(new Command(actor(Role.SUPER_ADMIN), practice -> practice));

        assertThat(outcome).isEqualTo(new Outcome.MessagesTooLong());
        assertThat(practices.current().version()).isZero();
    }

    @Test
    void who_read_another_version_is_told() {
        var outcome = new ChangePractice(practices, practice -> true, transactions)
                .handle(new Command(actor(Role.SUPER_ADMIN), practice -> practice.withVersion(7)));

        assertThat(outcome).isEqualTo(new Outcome.ChangedMeanwhile());
    }

    private static Actor actor(Role role) {
        return new Actor(new Account.Id(new UUID(1, 1)), role);
    }
}
