package fr.guichet.web.site;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import java.util.Optional;

/**
 * A list as its page shows it: a part of it, and whether there is more on either side (spec A11).
 *
 * @param number of the page, from 1
 */
public record Turning<T>(Page<T> found, int number, int size) {

    private static final int LAST = 1_000_000;

    /** Which part an address asks for; what it cannot mean is the first. */
    public static PageRequest request(int number) {
        return new PageRequest(Math.clamp(number, 1, LAST), PageRequest.DEFAULT_SIZE);
    }

    public static <T> Turning<T> of(Page<T> found, PageRequest request) {
        return new Turning<>(found, request.number(), request.size());
    }

    public Optional<Integer> before() {
        return number > 1 ? Optional.of(number - 1) : Optional.empty();
    }

    public Optional<Integer> after() {
        return found.total() > (long) number * size ? Optional.of(number + 1) : Optional.empty();
    }
}
