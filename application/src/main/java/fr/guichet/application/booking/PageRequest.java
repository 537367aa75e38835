package fr.guichet.application.booking;

/**
 * Which part of a list is asked for.
 *
 * @param number from 1
 * @param size 1 to 200
 */
public record PageRequest(int number, int size) {

    public static final int LARGEST = 200;

    /** What who names none gets. */
    public static final PageRequest FIRST = new PageRequest(1, 50);

    public PageRequest {
        if (number < 1 || size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("No page " + number + " of " + size);
        }
    }

    long offset() {
        return (number - 1L) * size;
    }
}
