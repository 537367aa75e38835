package fr.guichet.application.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.application.StaleVersion;
import fr.guichet.application.Transactions;
import fr.guichet.domain.account.ContactChannel;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.practice.Colour;
import fr.guichet.domain.practice.Practice;
import fr.guichet.domain.practice.PracticeFixtures;
import fr.guichet.domain.practice.PracticeLook;
import fr.guichet.domain.practice.PracticeOptions;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of the practice's settings keeps. */
public abstract class PracticesContract {

    protected abstract Practices practices();

    protected abstract Transactions transactions();

    @Test
    void gives_back_what_was_stored_under_the_next_version() {
        var version = practices().current().version();
        var ptitsPas = PracticeFixtures.ptitsPas().withVersion(version);

        transactions().run(() -> practices().update(ptitsPas));

        assertThat(practices().current()).isEqualTo(ptitsPas.withVersion(version + 1));
    }

    @Test
    void stores_what_is_left_out_and_switched() {
        var bare = new Practice(
                "Douceur de Chien",
                ZoneId.of("Indian/Reunion"),
                new EmailAddress("jonas@chien.example"),
                new EmailAddress("no-reply@chien.example"),
                Optional.empty(),
                Optional.empty(),
                ContactChannel.BOTH,
                new PracticeOptions(false, true, true, PracticeOptions.ClientAccess.PASSWORD_LINK, false, 48),
                practices().current().version());

        transactions().run(() -> practices().update(bare));

        assertThat(practices().current()).isEqualTo(bare.withVersion(bare.version() + 1));
    }

    @Test
    void keeps_the_colour() {
        var coloured = practices().current().withLook(PracticeLook.PLAIN.withAccent(Colour.parse(" #7A1F5C ")));

        transactions().run(() -> practices().update(coloured));

        assertThat(practices().current().look().accent()).contains(new Colour("#7a1f5c"));
        assertThat(practices().current().name()).isEqualTo(coloured.name());
    }

    @Test
    void lets_one_of_two_writers_win() {
        var read = practices().current();
        transactions().run(() -> practices().update(read));

        assertThatThrownBy(() -> transactions().run(() -> practices().update(read)))
                .isInstanceOf(StaleVersion.class);
    }
}
