package fr.guichet.application.practice;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import fr.guichet.domain.practice.PracticeText;
import fr.guichet.domain.practice.PracticeText.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The practice's texts in memory; a first version of each is there. */
public final class InMemoryPracticeTexts implements PracticeTexts {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final InMemoryTable<Key, PracticeText> rows;

    private record Key(Kind kind, int version) {}

    public InMemoryPracticeTexts(InMemoryTransactions transactions) {
        rows = new InMemoryTable<>(transactions);
        transactions.run(() -> {
            for (var kind : Kind.values()) {
                add(new PracticeText(kind, 1, "Titre", "Bientôt.", FIRST));
            }
        });
    }

    @Override
    public PracticeText current(Kind kind) {
        return rows.all().stream()
                .filter(text -> text.kind() == kind)
                .max(Comparator.comparingInt(PracticeText::version))
                .orElseThrow();
    }

    @Override
    public Optional<PracticeText> find(Kind kind, int version) {
        return rows.find(new Key(kind, version));
    }

    @Override
    public List<PracticeText> downFrom(Kind kind, int version, int most) {
        return rows.all().stream()
                .filter(text -> text.kind() == kind && text.version() <= version)
                .sorted(Comparator.comparingInt(PracticeText::version).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public void add(PracticeText text) {
        rows.put(new Key(text.kind(), text.version()), text);
    }
}
