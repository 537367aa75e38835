package fr.guichet.web.api.registration;

import fr.guichet.domain.registration.MissingElement;
import java.util.List;
import java.util.Set;

/** The wire's words for what a registration lacks. */
final class MissingWords {

    private MissingWords() {}

    static List<String> of(Set<MissingElement> missing) {
        return missing.stream().sorted().map(MissingWords::of).toList();
    }

    private static String of(MissingElement element) {
        return switch (element) {
            case ADDRESS -> "adresse";
            case CO_PARENT_ADDRESS -> "adresse_co_parent";
            case CHILDREN -> "enfants";
            case CHILD_PHOTO -> "photo_enfant";
            case PRESENTATION -> "presentation";
            case TERMS -> "cgu";
            case PHOTO -> "photo";
        };
    }
}
