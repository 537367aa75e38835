package fr.guichet.web.site.practice;

import fr.guichet.domain.practice.Colour;
import java.util.Locale;

/**
 * The shades that pages need of the one colour that a practice chooses: as near to it as they can be while every word in
 * them or on them has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3), on light pages and on dark ones.
 *
 * @param light on pale paper
 * @param dark on dark paper
 */
record AccentPalette(Shades light, Shades dark) {

    /** What WCAG wants of text, and a little more, because browsers round. */
    static final double READABLE = 4.55;

    private static final Rgb WHITE = new Rgb(255, 255, 255);
    private static final Rgb BLACK = new Rgb(0, 0, 0);
    private static final double STEP = 0.01;

    /** The papers of site.css: those that words in the accent stand on. */
    private static final Rgb LIGHT_PAPER = Rgb.of("#faf8f3");

    private static final Rgb DARK_CARD = Rgb.of("#1c232a");

    /**
     * The shades of one theme.
     *
     * @param accent links and buttons
     * @param strong the same, pointed at
     * @param on words on a button
     * @param wash behind words in the accent
     */
    record Shades(Rgb accent, Rgb strong, Rgb on, Rgb wash) {}

    /** A colour of three bytes. */
    record Rgb(int red, int green, int blue) {

        static Rgb of(String hex) {
            return new Rgb(
                    Integer.parseInt(hex, 1, 3, 16), Integer.parseInt(hex, 3, 5, 16), Integer.parseInt(hex, 5, 7, 16));
        }

        String hex() {
            return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
        }

        /** As much of another colour as the share says, from 0 to 1. */
        Rgb mixed(Rgb other, double share) {
            return new Rgb(
                    mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
        }

        private static int mixed(int one, int other, double share) {
            return (int) Math.round(one + (other - one) * share);
        }

        /** From 1 to 21, as WCAG counts. */
        double contrast(Rgb other) {
            var one = luminance();
            var two = other.luminance();
            return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
        }

        private double luminance() {
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        }

        private static double linear(int channel) {
            var share = channel / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }
    }

    static AccentPalette of(Colour chosen) {
        var colour = Rgb.of(chosen.hex());
        return new AccentPalette(light(colour), dark(colour));
    }

    private static Shades light(Rgb colour) {
        var wash = WHITE.mixed(colour, 0.1);
        var accent = readable(colour, BLACK, LIGHT_PAPER, wash);
        return new Shades(accent, accent.mixed(BLACK, 0.25), WHITE, wash);
    }

    private static Shades dark(Rgb colour) {
        var wash = DARK_CARD.mixed(colour, 0.18);
        var accent = readable(colour, WHITE, DARK_CARD, wash);
        return new Shades(accent, accent.mixed(WHITE, 0.3), readable(accent.mixed(BLACK, 0.8), BLACK, accent), wash);
    }

    /** The colour, moved towards white or black until it can be read on each of the papers. */
    private static Rgb readable(Rgb colour, Rgb towards, Rgb... papers) {
        var share = 0.0;
        var moved = colour;
        while (share < 1 && !canBeRead(moved, papers)) {
            share += STEP;
            moved = colour.mixed(towards, Math.min(share, 1));
        }
        return moved;
    }

    private static boolean canBeRead(Rgb colour, Rgb... papers) {
        for (var paper : papers) {
            if (colour.contrast(paper) < READABLE) {
                return false;
            }
        }
        return true;
    }

    /** What takes the place of site.css's own accent. */
    String css() {
        return ":root{" + css(light) + "}\n@media (prefers-color-scheme:dark){:root{" + css(dark) + "}}\n";
    }

    private static String css(Shades shades) {
        return "--accent:" + shades.accent().hex()
                + ";--accent-strong:" + shades.strong().hex()
                + ";--on-accent:" + shades.on().hex()
                + ";--accent-wash:" + shades.wash().hex();
    }
}
