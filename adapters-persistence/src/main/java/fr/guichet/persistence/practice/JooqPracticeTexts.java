package fr.guichet.persistence.practice;

import static fr.guichet.persistence.jooq.Tables.PRACTICE_TEXT;

import fr.guichet.application.account.CurrentTerms;
import fr.guichet.application.practice.PracticeTexts;
import fr.guichet.domain.practice.PracticeText;
import fr.guichet.domain.registration.TermsVersions;
import fr.guichet.persistence.jooq.tables.records.PracticeTextRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The practice's texts, a row for each version. */
@Repository
class JooqPracticeTexts implements PracticeTexts, CurrentTerms {

    private final DSLContext dsl;

    JooqPracticeTexts(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public PracticeText current(PracticeText.Kind kind) {
        return dsl.selectFrom(PRACTICE_TEXT)
                .where(PRACTICE_TEXT.KIND.eq(kind.name()))
                .orderBy(PRACTICE_TEXT.VERSION.desc())
                .limit(1)
                .fetchSingle(JooqPracticeTexts::text);
    }

    @Override
    public Optional<PracticeText> find(PracticeText.Kind kind, int version) {
        return dsl.selectFrom(PRACTICE_TEXT)
                .where(PRACTICE_TEXT.KIND.eq(kind.name()), PRACTICE_TEXT.VERSION.eq(version))
                .fetchOptional(JooqPracticeTexts::text);
    }

    @Override
    public List<PracticeText> downFrom(PracticeText.Kind kind, int version, int most) {
        return dsl.selectFrom(PRACTICE_TEXT)
                .where(PRACTICE_TEXT.KIND.eq(kind.name()), PRACTICE_TEXT.VERSION.le(version))
                .orderBy(PRACTICE_TEXT.VERSION.desc())
                .limit(most)
                .fetch(JooqPracticeTexts::text);
    }

    @Override
    public TermsVersions versions() {
        return new TermsVersions(newest(PracticeText.Kind.TERMS), newest(PracticeText.Kind.PRIVACY));
    }

    private String newest(PracticeText.Kind kind) {
        return dsl.select(DSL.max(PRACTICE_TEXT.VERSION))
                .from(PRACTICE_TEXT)
                .where(PRACTICE_TEXT.KIND.eq(kind.name()))
                .fetchSingle(row -> String.valueOf(row.value1()));
    }

    @Override
    public void add(PracticeText text) {
        dsl.insertInto(PRACTICE_TEXT)
                .set(PRACTICE_TEXT.KIND, text.kind().name())
                .set(PRACTICE_TEXT.VERSION, text.version())
                .set(PRACTICE_TEXT.TITLE, text.title())
                .set(PRACTICE_TEXT.BODY, text.body())
                .set(PRACTICE_TEXT.PUBLISHED_AT, text.publishedAt())
                .execute();
    }

    private static PracticeText text(PracticeTextRecord row) {
        return new PracticeText(
                PracticeText.Kind.valueOf(row.getKind()),
                row.getVersion(),
                row.getTitle(),
                row.getBody(),
                row.getPublishedAt());
    }
}
