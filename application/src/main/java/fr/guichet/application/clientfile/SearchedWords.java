package fr.guichet.application.clientfile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What someone typed to find a client, word by word; numbers typed in groups are one word, telephone numbers as the French
 * dial them.
 */
public record SearchedWords(Set<String> words) {

    public static final SearchedWords NONE = new SearchedWords(Set.of());

    private static final int MAX_WORDS = 10;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9().\\-/]*[0-9][0-9().\\-/]*");
    private static final Pattern HYPHEN = Pattern.compile("-");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]");
    // As they are written for callers from abroad: +33 6 …, 0033 (0)6 …, and without the plus where nine digits follow.
    private static final Pattern WITH_COUNTRY = Pattern.compile(
            "(?:(?:\\+|00)(?:33|262|590|594|596)0?([1-9]?[0-9]*)|(?:33|262|590|594|596)([1-9][0-9]{8}))");

    public SearchedWords {
        words = Set.copyOf(words);
    }

    /** The words of what was typed, ten at most. */
    public static SearchedWords of(String typed) {
        var words = new LinkedHashSet<String>();
        var number = new ArrayList<String>();
        for (var token : SPACES.split(typed.strip(), -1)) {
            if (NUMBER.matcher(token).matches()) {
                number.add(token);
            } else {
                addNumber(number, words);
                // Jean-Pierre is looked for as it may be written.
                words.addAll(List.of(HYPHEN.split(token, -1)));
            }
        }
        addNumber(number, words);
        words.removeIf(String::isEmpty);
        return new SearchedWords(words.stream().limit(MAX_WORDS).collect(Collectors.toUnmodifiableSet()));
    }

    private static void addNumber(List<String> groups, Set<String> words) {
        if (!groups.isEmpty()) {
            words.add(dialled(String.join("", groups)));
            groups.clear();
        }
    }

    private static String dialled(String number) {
        var digits = NO_DIGITS.matcher(number).replaceAll("");
        var written = number.startsWith("+") ? "+" + digits : digits;
        var abroad = WITH_COUNTRY.matcher(written);
        if (!abroad.matches()) {
            return digits;
        }
        return "0" + (abroad.group(1) == null ? abroad.group(2) : abroad.group(1));
    }
}
