package fr.guichet.application;

/**
 * Which part of a list is asked for (spec A11).
 *
 * @param number from 1
 * @param size 1 to 200 entries
 */
public record PageRequest(int number, int size) {

    public static final int DEFAULT_SIZE = 50;
    public static final int MAX_SIZE = 200;

    public PageRequest {
        if (number < 1 || size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("pages are counted from 1 and have 1 to " + MAX_SIZE + " entries");
        }
    }

    /** The first page of the usual size. */
    public static PageRequest first() {
        return new PageRequest(1, DEFAULT_SIZE);
    }

    /** How many entries stand before the page. */
    public long offset() {
        return (number - 1L) * size;
    }
}
