package fr.guichet.persistence.practice;

import static fr.guichet.persistence.jooq.Tables.PRACTICE_TEXT;

import fr.guichet.application.practice.PracticeTexts;
import fr.guichet.domain.practice.PracticeText;
import fr.guichet.persistence.jooq.tables.records.PracticeTextRecord;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The practice's texts, a row for each version. */
@Repository
class JooqPracticeTexts implements PracticeTexts {

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
