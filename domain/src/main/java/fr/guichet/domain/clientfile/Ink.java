package fr.guichet.domain.clientfile;

/**
 * What a drawing shows on white paper, counted in pixels.
 *
 * @param marks how many are clearly darker than the paper
 * @param width how wide the smallest frame around them is
 * @param height how high that frame is
 * @param canvas how many the whole drawing has
 */
public record Ink(long marks, int width, int height, long canvas) {

    static final int FEWEST_MARKS = 60;
    static final int SHORTEST_STROKE = 20;

    /** Whether somebody has drawn: neither nothing, nor a dot, nor a canvas that is painted over (spec C3). */
    public boolean isSignature() {
        return marks >= FEWEST_MARKS && Math.max(width, height) >= SHORTEST_STROKE && marks * 2 <= canvas;
    }
}
