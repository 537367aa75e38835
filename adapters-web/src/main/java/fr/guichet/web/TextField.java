package fr.guichet.web;

import fr.guichet.application.booking.Agendas;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PhoneNumber;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A field given as text, on its way to what it means; a missing one stays missing and raises nothing here. */
public final class TextField {

    private static final Pattern CANONICAL_UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final int FIRST_YEAR = 1;
    // What is later nobody means, and no agenda shows.
    private static final int LAST_YEAR = Agendas.LAST_DAY.getYear();

    private final Fields fields;
    private final String name;
    private final @Nullable String given;

    TextField(Fields fields, String name, @Nullable String given) {
        this.fields = fields;
        this.name = name;
        this.given = given;
    }

    /** One line of from–to characters; spaces around it are dropped. */
    public Field<String> line(int min, int max) {
        return read(typed -> {
            var tidied = tidy(typed);
            if (tidied.codePoints().anyMatch(TextField::isControl)) {
                return refused("field.line");
            }
            return ofLength(tidied, min, max);
        });
    }

    /** Text of from–to characters that may have several lines. */
    public Field<String> paragraphs(int min, int max) {
        return read(typed -> {
            var tidied = tidy(typed);
            var controls = tidied.codePoints()
                    .filter(c -> c != '\n' && c != '\r' && c != '\t')
                    .anyMatch(TextField::isControl);
            return controls ? refused("field.characters") : ofLength(tidied, min, max);
        });
    }

    /** A secret, taken as it was typed: nothing is dropped from it. */
    public Field<String> secret() {
        return read(Optional::of);
    }

    public Field<EmailAddress> email() {
        return as("field.email", EmailAddress::parse);
    }

    /** A French telephone number in any of the usual spellings. */
    public Field<PhoneNumber> phone() {
        return as("field.phone", Phones::parse);
    }

    /** {@code yyyy-MM-dd}. */
    public Field<LocalDate> date() {
        return as(
                "field.date",
                typed -> whenParsed(() -> LocalDate.parse(typed))
                        .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR));
    }

    /** {@code HH:mm}. */
    public Field<LocalTime> time() {
        return as("field.time", typed -> whenParsed(() -> LocalTime.parse(typed, HOUR)));
    }

    /** ISO 8601 with an offset, such as {@code 2026-11-23T09:00:00+01:00}. */
    public Field<Instant> instant() {
        return as(
                "field.instant",
                typed -> whenParsed(() -> OffsetDateTime.parse(typed))
                        .filter(instant -> instant.getYear() >= FIRST_YEAR && instant.getYear() <= LAST_YEAR)
                        .map(OffsetDateTime::toInstant));
    }

    public Field<UUID> uuid() {
        return as(
                "field.uuid",
                typed -> CANONICAL_UUID.matcher(typed).matches()
                        ? Optional.of(UUID.fromString(typed))
                        : Optional.empty());
    }

    /** A text that the pattern describes whole. */
    public Field<String> matching(Pattern form, String key) {
        return as(key, typed -> Optional.of(typed).filter(form.asMatchPredicate()));
    }

    /** One of some words, such as {@code H} or {@code F}, read into what they mean. */
    public <T> Field<T> oneOf(Map<String, T> words) {
        return read(typed -> {
            var meaning = words.get(typed);
            return meaning == null
                    ? refused(
                            "field.word",
                            String.join(", ", words.keySet().stream().sorted().toList()))
                    : Optional.of(meaning);
        });
    }

    /** Whatever else the text means: {@code as("field.nir", Nir::parse)}; the key's sentence says what is wrong. */
    public <T> Field<T> as(String key, Function<String, Optional<T>> meaning) {
        return read(typed -> {
            var read = meaning.apply(typed.strip());
            return read.isPresent() ? read : refused(key);
        });
    }

    private <T> Field<T> read(Function<String, Optional<T>> meaning) {
        return new Field<>(fields, given == null ? null : meaning.apply(given).orElse(null));
    }

    private <T> Optional<T> refused(String key, Object... arguments) {
        fields.refuse(name, key, arguments);
        return Optional.empty();
    }

    private Optional<String> ofLength(String text, int min, int max) {
        var length = text.codePointCount(0, text.length());
        if (length >= min && length <= max) {
            return Optional.of(text);
        }
        return min <= 1 ? refused("field.max-length", max) : refused("field.length", min, max);
    }

    private static <T> Optional<T> whenParsed(Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static String tidy(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }

    private static boolean isControl(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            // Marks that turn the reading direction of what follows make one text look like another.
            default -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        };
    }
}
