package fr.guichet.web.site.clientfile;

import fr.guichet.application.PageRequest;
import fr.guichet.web.api.Paging;

/**
 * Where one is in a long list, and whether there is more before and after.
 *
 * @param number from 1
 */
record Turn(int number, int size, long total) {

    /** The page that an address asks for; what is no page is the first one. */
    static PageRequest request(int number, int size) {
        return new PageRequest(Math.clamp(number, 1, Paging.MAX_PAGE), size);
    }

    static Turn of(PageRequest request, long total) {
        return new Turn(request.number(), request.size(), total);
    }

    public boolean hasBefore() {
        return number > 1;
    }

    public boolean hasAfter() {
        return (long) number * size < total;
    }

    public boolean isNeeded() {
        return hasBefore() || hasAfter();
    }
}
