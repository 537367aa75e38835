package fr.guichet.persistence.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.Transactions;
import fr.guichet.application.practice.Practices;
import fr.guichet.application.practice.PracticesContract;
import fr.guichet.domain.practice.PracticeText;
import fr.guichet.domain.practice.PracticeText.Kind;
import fr.guichet.domain.registration.TermsVersions;
import fr.guichet.persistence.PostgresTestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JooqPracticesTest extends PracticesContract {

    private static PostgresTestDatabase database;

    @BeforeAll
    static void createDatabase() {
        database = PostgresTestDatabase.create();
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @Override
    protected Practices practices() {
        return new JooqPractices(database.dsl());
    }

    @Override
    protected Transactions transactions() {
        return database.transactions();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_first_version_of_every_text_is_there(Kind kind) {
        assertThat(texts().find(kind, 1)).isPresent();
    }

    @Test
    void a_new_version_is_the_current_one_and_the_old_one_stays() {
        var before = texts().current(Kind.TERMS);
        var after = new PracticeText(
                Kind.TERMS, before.version() + 1, "CGU", "Soyez gentils.", Instant.parse("2026-11-22T08:30:00Z"));
        database.transactions().run(() -> texts().add(after));

        assertThat(texts().current(Kind.TERMS)).isEqualTo(after);
        assertThat(texts().find(Kind.TERMS, before.version())).contains(before);
        assertThat(texts().find(Kind.TERMS, after.version() + 1)).isEmpty();
        assertThat(texts().versions()).isEqualTo(new TermsVersions(String.valueOf(after.version()), "1"));
    }

    private static JooqPracticeTexts texts() {
        return new JooqPracticeTexts(database.dsl());
    }
}
