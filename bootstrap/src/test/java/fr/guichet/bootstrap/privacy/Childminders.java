package fr.guichet.bootstrap.privacy;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Childminders who register, each with a social security number of her own. */
final class Childminders {

    private static final AtomicInteger COUNT = new AtomicInteger(400);
    private static final int KEY = 97;

    private Childminders() {}

    /** What one sends in; with a photo where its part is named. */
    static Map<String, ?> dossier(String email, String photo) {
        COUNT.incrementAndGet();
        var dossier = new HashMap<String, Object>(Map.of(
                "role", "assistante_maternelle",
                "email", email,
                "prenom", "Marie",
                "nom", "GARDIENNE",
                "telephone", "06 98 76 54 32",
                "adresse", "25 avenue du Canari",
                "code_postal", "33200",
                "ville", "Bordeaux",
                "date_naissance", "1985-06-15",
                "ville_naissance", "Lyon"));
        dossier.putAll(Map.of(
                "pays_naissance",
                "FR",
                "nir",
                lastNir(),
                "numero_agrement",
                "AGR-CANARI",
                "date_agrement",
                "2020-01-15",
                "nb_max_enfants",
                4,
                "cgu_acceptees",
                true));
        if (!photo.isEmpty()) {
            dossier.put("photo", photo);
            dossier.put("consentement_photo", true);
        }
        return dossier;
    }

    /** The number of the last one, with its control key. */
    static String lastNir() {
        var number = "2850669123" + COUNT.get();
        var key = KEY - Long.parseLong(number) % KEY;
        return number + "%02d".formatted(key);
    }
}
