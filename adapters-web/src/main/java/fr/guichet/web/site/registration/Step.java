package fr.guichet.web.site.registration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One step of a registration, as the reference document has it (spec A7, A8).
 *
 * <p>Its answers are named as the API names them ({@code co_parent.email}, {@code enfants[0].prenom}), and so are errors.
 */
enum Step {
    PARENT("parent-1", "prenom|nom|email|telephone|adresse|code_postal|ville"),
    CO_PARENT(
            "parent-2",
            "second_parent|co_parent\\.(?:prenom|nom|email|telephone|meme_adresse|adresse|code_postal|ville)"),
    CHILDREN(
            "enfants",
            "enfants|enfants\\[[0-9]{1,2}](?:\\.(?:prenom|ne|genre|date_naissance|date_previsionnelle|grossesse_multiple|photo))?"),
    IDENTITY("identite", "prenom|nom|email|telephone|adresse|code_postal|ville|photo|consentement_photo"),
    PROFESSION("profession", "(?:date|ville|pays)_naissance|nir|(?:numero|date)_agrement|nb_max_enfants"),
    PRESENTATION("presentation", "presentation"),
    TERMS("conditions", "cgu_acceptees"),
    SUMMARY("recapitulatif", "");

    /** What is longer than anything asked for is cut: the rest of it says nothing. */
    private static final int LONGEST = 10_000;

    private static final Pattern FRENCH_DATE = Pattern.compile("([0-9]{1,2})[/. ]([0-9]{1,2})[/. ]([0-9]{4})");

    private final String word;
    private final Pattern fields;

    Step(String word, String fields) {
        this.word = word;
        this.fields = Pattern.compile(fields);
    }

    /** As addresses name it. */
    public String word() {
        return word;
    }

    /** Whether the answer, or what is wrong with it, stands on this step's page. */
    boolean owns(String field) {
        return fields.matcher(field).matches();
    }

    /** The answers once this step's page is sent: its own are what was typed, the others stay. */
    Map<String, String> answered(Map<String, String> before, Map<String, List<String>> typed) {
        var after = new HashMap<>(before);
        after.keySet().removeIf(this::owns);
        typed.forEach((field, texts) -> {
            // A photo stays where it stood or moves; none comes by its id from elsewhere.
            if (owns(field) && !texts.isEmpty() && (!isPhoto(field) || before.containsValue(texts.getFirst()))) {
                after.put(field, tidied(field, texts.getFirst()));
            }
        });
        return after;
    }

    private static boolean isPhoto(String field) {
        return field.equals("photo") || field.endsWith(".photo");
    }

    private static String tidied(String field, String typed) {
        var text = typed.substring(0, Math.min(LONGEST, typed.length())).strip();
        if (!field.contains("date_")) {
            return text;
        }
        // Where a browser has no calendar, people write days as they are used to.
        var french = FRENCH_DATE.matcher(text);
        return french.matches()
                ? french.group(3) + "-" + twoDigits(french.group(2)) + "-" + twoDigits(french.group(1))
                : text;
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
