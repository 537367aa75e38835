package fr.guichet.bootstrap.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parents who register with a co-parent and a child. */
final class Parents {

    private Parents() {}

    /** What the first parent sends in; the child's photo is the part {@code photo}. */
    static Map<String, ?> dossier(String email, String surname, String phone, Map<String, ?> coParent, String child) {
        var dossier = new HashMap<String, Object>(Map.of(
                "role", "parent",
                "email", email,
                "prenom", "Claire",
                "nom", surname,
                "telephone", phone,
                "adresse", "7 rue du Canari",
                "code_postal", "33000",
                "ville", "Bordeaux",
                "presentation", "Présentation-canari",
                "co_parent", coParent));
        dossier.put(
                "enfants",
                List.of(Map.of("prenom", child, "genre", "F", "date_naissance", "2025-02-15", "photo", "photo")));
        return dossier;
    }
}
