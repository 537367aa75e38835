package fr.guichet.web.api;

import java.util.List;
import org.springframework.http.ResponseEntity;

/**
 * Which part of a list a caller asks for (spec A11); controllers take it as an argument.
 *
 * @param page counts from 1
 * @param size 1 to 200, 50 when nothing is asked
 */
public record Paging(int page, int size) {

    public static final int DEFAULT_SIZE = 50;
    public static final int MAX_SIZE = 200;
    /** Further than anyone turns, and its offset still fits an {@code int}. */
    public static final int MAX_PAGE = 1_000_000;

    /** How many come before this page. */
    public int offset() {
        return (page - 1) * size;
    }

    /** The page as the answer's array, with the number of all in {@code X-Total-Count}. */
    public <T> ResponseEntity<List<T>> answer(List<T> items, long total) {
        return ResponseEntity.ok().header("X-Total-Count", Long.toString(total)).body(items);
    }
}
