package fr.guichet.web.api;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.web.Fields;
import java.util.List;
import org.springframework.http.ResponseEntity;

/**
 * Which part of a list a caller asks for (spec A11); controllers take it as an argument.
 *
 * @param page counts from 1
 * @param size 1 to 200, 50 when nothing is asked
 * @param read what was wrong with either, which is told once the list is known to be there: 404 comes before 400
 */
public record Paging(int page, int size, Fields read) {

    /** Further than anyone turns. */
    public static final int MAX_PAGE = 1_000_000;

    /** What a query use case is asked. */
    public PageRequest request() {
        return new PageRequest(page, size);
    }

    /** The page as the answer's array, with the number of all in {@code X-Total-Count}. */
    public <T> ResponseEntity<List<T>> answer(Page<T> found) {
        return answer(found.entries(), found.total());
    }

    /**
     * {@link #answer(Page)} for a list that comes in another form.
     *
     * @throws fr.guichet.web.InvalidFields when something else than a page was asked for
     */
    public <T> ResponseEntity<List<T>> answer(List<T> entries, long total) {
        read.check();
        return ResponseEntity.ok().header("X-Total-Count", Long.toString(total)).body(entries);
    }
}
