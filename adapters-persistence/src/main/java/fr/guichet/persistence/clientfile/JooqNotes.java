package fr.guichet.persistence.clientfile;

import static fr.guichet.persistence.jooq.Tables.NOTE;
import static fr.guichet.persistence.jooq.Tables.NOTE_REVISION;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.StaleVersion;
import fr.guichet.application.clientfile.Notes;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.clientfile.Author;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Note;
import fr.guichet.domain.clientfile.Visibility;
import fr.guichet.persistence.jooq.tables.NoteRevision;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Notes, a row each, and a row for each of their wordings. */
@Repository
class JooqNotes implements Notes {

    private static final NoteRevision FIRST = NOTE_REVISION.as("first");
    private static final NoteRevision CURRENT = NOTE_REVISION.as("current");

    private final DSLContext dsl;

    JooqNotes(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<Note> find(Note.Id id) {
        return notes(NOTE.ID.eq(id.value())).fetchOptional(JooqNotes::note);
    }

    @Override
    public Page<Note> newest(Filter filter, PageRequest page) {
        var condition = condition(filter);
        var found = notes(condition)
                .orderBy(NOTE.WRITTEN_AT.desc(), NOTE.ID.desc())
                .offset(page.offset())
                .limit(page.size())
                .fetch(JooqNotes::note);
        return new Page<>(found, dsl.fetchCount(NOTE, condition));
    }

    private static Condition condition(Filter filter) {
        var condition = NOTE.VISIBILITY.in(
                filter.visibilities().stream().map(Visibility::name).toList());
        if (filter.client().isPresent()) {
            condition =
                    condition.and(NOTE.CLIENT_FILE_ID.eq(filter.client().get().value()));
        }
        // Every word, wherever it stands.
        for (var word : filter.text().map(String::strip).orElse("").split("\\s+", -1)) {
            if (!word.isEmpty()) {
                condition = condition.and(NOTE.SEARCHED.contains(searchable(word)));
            }
        }
        return condition;
    }

    private static Field<String> searchable(String word) {
        return DSL.field("searchable({0})", String.class, DSL.val(word));
    }

    @Override
    public List<Note.Revision> history(Note.Id id) {
        return dsl.selectFrom(NOTE_REVISION)
                .where(NOTE_REVISION.NOTE_ID.eq(id.value()))
                .orderBy(NOTE_REVISION.NUMBER.desc())
                .fetch(row -> revision(row, NOTE_REVISION));
    }

    @Override
    public void add(Note note) {
        dsl.insertInto(NOTE)
                .set(NOTE.ID, note.id().value())
                .set(NOTE.CLIENT_FILE_ID, note.client().value())
                .set(NOTE.APPOINTMENT_ID, note.appointment().orElse(null))
                .set(NOTE.TEXT, note.current().text())
                .set(NOTE.VISIBILITY, note.visibility().name())
                .set(NOTE.WRITTEN_AT, note.first().at())
                .set(NOTE.REVISION, note.current().number())
                .set(NOTE.VERSION, 0L)
                .execute();
        add(note.id(), note.current());
    }

    @Override
    public void update(Note note) {
        var updated = dsl.update(NOTE)
                .set(NOTE.TEXT, note.current().text())
                .set(NOTE.VISIBILITY, note.visibility().name())
                .set(NOTE.REVISION, note.current().number())
                .set(NOTE.VERSION, note.version() + 1)
                .where(NOTE.ID.eq(note.id().value()), NOTE.VERSION.eq(note.version()))
                .execute();
        if (updated == 0) {
            throw new StaleVersion(note.id());
        }
        add(note.id(), note.current());
    }

    private void add(Note.Id note, Note.Revision revision) {
        dsl.insertInto(NOTE_REVISION)
                .set(NOTE_REVISION.NOTE_ID, note.value())
                .set(NOTE_REVISION.NUMBER, revision.number())
                .set(NOTE_REVISION.TEXT, revision.text())
                .set(NOTE_REVISION.VISIBILITY, revision.visibility().name())
                .set(NOTE_REVISION.BY, revision.by().account().value())
                .set(NOTE_REVISION.BY_NAME, revision.by().name())
                .set(NOTE_REVISION.AT, revision.at())
                .execute();
    }

    @Override
    public void remove(Note.Id id) {
        dsl.deleteFrom(NOTE).where(NOTE.ID.eq(id.value())).execute();
    }

    private SelectConditionStep<Record> notes(Condition condition) {
        return dsl.select(NOTE.ID, NOTE.CLIENT_FILE_ID, NOTE.APPOINTMENT_ID, NOTE.VERSION)
                .select(FIRST.fields())
                .select(CURRENT.fields())
                .from(NOTE)
                .join(FIRST)
                .on(FIRST.NOTE_ID.eq(NOTE.ID).and(FIRST.NUMBER.eq(1)))
                .join(CURRENT)
                .on(CURRENT.NOTE_ID.eq(NOTE.ID).and(CURRENT.NUMBER.eq(NOTE.REVISION)))
                .where(condition);
    }

    private static Note note(Record row) {
        return new Note(
                new Note.Id(row.get(NOTE.ID)),
                new ClientFile.Id(row.get(NOTE.CLIENT_FILE_ID)),
                Optional.ofNullable(row.get(NOTE.APPOINTMENT_ID)),
                revision(row, FIRST),
                revision(row, CURRENT),
                row.get(NOTE.VERSION));
    }

    private static Note.Revision revision(Record row, NoteRevision from) {
        return new Note.Revision(
                row.get(from.NUMBER),
                row.get(from.TEXT),
                Visibility.valueOf(row.get(from.VISIBILITY)),
                new Author(new Account.Id(row.get(from.BY)), row.get(from.BY_NAME)),
                row.get(from.AT));
    }
}
