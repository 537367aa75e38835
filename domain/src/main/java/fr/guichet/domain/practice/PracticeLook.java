package fr.guichet.domain.practice;

import java.util.Optional;
import java.util.UUID;

/**
 * What makes the pages those of this practice and no other.
 *
 * @param accent the one colour that it chooses; the program's own where there is none
 */
public record PracticeLook(Optional<Colour> accent, Optional<Image> logo, Optional<Image> picture) {

    /** The program's own look. */
    public static final PracticeLook PLAIN = new PracticeLook(Optional.empty(), Optional.empty(), Optional.empty());

    /** Names a stored picture of the practice. */
    public record Image(UUID id) {}

    /** Where a picture of the practice stands. */
    public enum Place {
        /** At the head of every page. */
        LOGO,
        /** Beside the words of the home page. */
        HOME
    }

    public Optional<Image> at(Place place) {
        return switch (place) {
            case LOGO -> logo;
            case HOME -> picture;
        };
    }

    /** The same look with another picture in that place, or none. */
    public PracticeLook with(Place place, Optional<Image> image) {
        return switch (place) {
            case LOGO -> new PracticeLook(accent, image, picture);
            case HOME -> new PracticeLook(accent, logo, image);
        };
    }

    /** The same pictures in another colour. */
    public PracticeLook withAccent(Optional<Colour> other) {
        return new PracticeLook(other, logo, picture);
    }
}
