package fr.guichet.application.clientfile;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Dog;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Clients in memory, found by what the words are without case and accents. */
public final class InMemoryClientList implements ClientList {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final InMemoryClientFiles files;

    public InMemoryClientList(InMemoryClientFiles files) {
        this.files = files;
    }

    @Override
    public Page<ClientFile> find(SearchedWords words, PageRequest page) {
        var found = files.all().stream()
                .filter(file -> words.words().stream().allMatch(word -> finds(bare(word), file)))
                .sorted(Comparator.comparing((ClientFile file) ->
                                bare(file.name().last() + " " + file.name().first()))
                        .thenComparing(file -> file.id().value().toString()))
                .toList();
        return new Page<>(found.stream().skip(page.offset()).limit(page.size()).toList(), found.size());
    }

    private static boolean finds(String word, ClientFile file) {
        var own = String.join(
                " ",
                file.name().full(),
                file.email().map(Object::toString).orElse(""),
                file.phone().map(phone -> phone.national().replace(" ", "")).orElse(""));
        return Stream.concat(Stream.of(own), file.dogs().all().stream().map(InMemoryClientList::text))
                .anyMatch(text -> bare(text).contains(word));
    }

    private static String text(Dog dog) {
        return dog.name() + " " + dog.chip().map(Object::toString).orElse("");
    }

    private static String bare(String text) {
        var lower = text.toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("’", "'");
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }
}
