package fr.guichet.application.clientfile;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.StaleVersion;
import fr.guichet.domain.clientfile.Note;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Notes in memory. */
public final class InMemoryNotes implements Notes {

    private record Row(Note note, List<Note.Revision> history) {}

    private final InMemoryTable<Note.Id, Row> rows;

    public InMemoryNotes(InMemoryTransactions transactions) {
        rows = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<Note> find(Note.Id id) {
        return rows.find(id).map(Row::note);
    }

    @Override
    public Page<Note> newest(Filter filter, PageRequest page) {
        var found = rows.all().stream()
                .map(Row::note)
                .filter(note -> fits(note, filter))
                .sorted(Comparator.comparing((Note note) -> note.first().at())
                        .thenComparing(note -> note.id().value().toString())
                        .reversed())
                .toList();
        return new Page<>(found.stream().skip(page.offset()).limit(page.size()).toList(), found.size());
    }

    private static boolean fits(Note note, Filter filter) {
        return filter.visibilities().contains(note.visibility())
                && filter.client().map(note.client()::equals).orElse(true)
                && Arrays.stream(filter.text().map(String::strip).orElse("").split("\\s+", -1))
                        .allMatch(word -> searchable(note.current().text()).contains(searchable(word)));
    }

    private static String searchable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe");
    }

    @Override
    public List<Note.Revision> history(Note.Id id) {
        return rows.find(id).map(row -> row.history().reversed()).orElse(List.of());
    }

    @Override
    public void add(Note note) {
        rows.put(note.id(), new Row(note, List.of(note.current())));
    }

    @Override
    public void update(Note note) {
        var stored = rows.find(note.id()).orElseThrow(() -> new StaleVersion(note.id()));
        if (stored.note().version() != note.version()) {
            throw new StaleVersion(note.id());
        }
        var history = new ArrayList<>(stored.history());
        history.add(note.current());
        var next = new Note(
                note.id(), note.client(), note.appointment(), note.first(), note.current(), note.version() + 1);
        rows.put(note.id(), new Row(next, List.copyOf(history)));
    }

    @Override
    public void remove(Note.Id id) {
        rows.remove(id);
    }
}
