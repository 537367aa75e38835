package fr.guichet.web;

import java.util.List;

/**
 * What is wrong with one field of the input.
 *
 * @param field the member's path as the caller wrote it, such as {@code enfants[0].prenom}
 * @param key names the sentence in the texts
 * @param arguments what the sentence's placeholders stand for
 */
public record FieldError(String field, String key, List<Object> arguments) {

    public FieldError {
        arguments = List.copyOf(arguments);
    }

    public static FieldError of(String field, String key, Object... arguments) {
        return new FieldError(field, key, List.of(arguments));
    }
}
