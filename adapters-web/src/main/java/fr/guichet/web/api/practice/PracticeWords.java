package fr.guichet.web.api.practice;

import fr.guichet.domain.practice.PracticeOptions.ClientAccess;
import fr.guichet.domain.practice.PracticeText.Kind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The wire's words about the practice. */
public final class PracticeWords {

    public static final Map<String, ClientAccess> ACCESSES = Arrays.stream(ClientAccess.values())
            .collect(Collectors.toUnmodifiableMap(PracticeWords::of, Function.identity()));

    /** In the order in which they are shown. */
    public static final Map<String, Kind> TEXTS = Arrays.stream(Kind.values())
            .collect(Collectors.toMap(PracticeWords::of, Function.identity(), (one, other) -> one, LinkedHashMap::new));

    private PracticeWords() {}

    public static String of(ClientAccess access) {
        return switch (access) {
            case TEMPORARY_PASSWORD -> "mot_de_passe_temporaire";
            case PASSWORD_LINK -> "lien";
        };
    }

    public static String of(Kind kind) {
        return switch (kind) {
            case HOME -> "accueil";
            case ABOUT -> "a_propos";
            case METHODS -> "methodes";
            case TERMS -> "cgu";
            case PRIVACY -> "confidentialite";
            case CONDITIONS -> "conditions";
        };
    }
}
