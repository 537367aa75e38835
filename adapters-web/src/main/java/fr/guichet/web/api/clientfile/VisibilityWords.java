package fr.guichet.web.api.clientfile;

import fr.guichet.domain.clientfile.Visibility;
import java.util.Map;

/** The wire's words for who reads something. */
final class VisibilityWords {

    static final Map<String, Visibility> ALL = Map.of("privee", Visibility.PRIVATE, "partagee", Visibility.SHARED);

    private VisibilityWords() {}

    static String of(Visibility visibility) {
        return switch (visibility) {
            case PRIVATE -> "privee";
            case SHARED -> "partagee";
        };
    }
}
