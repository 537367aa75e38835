package fr.guichet.web.site.registration;

import fr.guichet.domain.registration.Nir;
import fr.guichet.web.api.registration.FamilyFields;
import fr.guichet.web.api.registration.RegisterRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What was answered so far, as pages show it and as the API would be sent it. */
record Answers(Map<String, String> texts) {

    private static final int EXCERPT = 100;

    /** The names of a child's fields. */
    record ChildNames(int index) {

        /** {@code enfants[0].prenom}. */
        public String of(String field) {
            return "enfants[" + index + "]." + field;
        }
    }

    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    public boolean is(String field, String text) {
        return text.equals(texts.get(field));
    }

    public boolean isBlank(String field) {
        return text(field).isBlank();
    }

    /** The day that was typed, where it is one. */
    public Optional<LocalDate> day(String field) {
        try {
            return Optional.of(LocalDate.parse(text(field)));
        } catch (DateTimeException notYet) {
            return Optional.empty();
        }
    }

    /** The beginning of a longer text. */
    public String excerpt(String field) {
        var text = text(field);
        return text.codePointCount(0, text.length()) <= EXCERPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, EXCERPT)).strip() + "…";
    }

    /** The social security number as it may be shown (spec A8). */
    public String maskedNir() {
        return Nir.parse(text("nir")).map(nir -> nir.masked().toString()).orElse("");
    }

    public boolean hasCoParent() {
        return is("second_parent", "oui");
    }

    /** Whether that child is born; most are. */
    public boolean isBorn(ChildNames child) {
        return !is(child.of("ne"), "non");
    }

    /** The children that the page shows: one to begin with. */
    public List<ChildNames> children() {
        return IntStream.range(0, childCount()).mapToObj(ChildNames::new).toList();
    }

    private int childCount() {
        var count = text("enfants");
        return count.matches("[0-9]{1,2}")
                ? Math.min(FamilyFields.MOST_CHILDREN, Math.max(1, Integer.parseInt(count)))
                : 1;
    }

    /** The same and one more child, where there may be one. */
    Map<String, String> withOneMoreChild() {
        var after = new HashMap<>(texts);
        after.put("enfants", String.valueOf(Math.min(FamilyFields.MOST_CHILDREN, childCount() + 1)));
        return after;
    }

    /** The same without that child; those after it move up. */
    Map<String, String> withoutChild(int gone) {
        var after = new HashMap<>(texts);
        after.keySet().removeIf(field -> field.startsWith("enfants["));
        var number = 0;
        for (var child : children()) {
            if (child.index() == gone) {
                continue;
            }
            var from = child.of("");
            var to = new ChildNames(number++).of("");
            texts.forEach((field, text) -> {
                if (field.startsWith(from)) {
                    after.put(to + field.substring(from.length()), text);
                }
            });
        }
        after.put("enfants", String.valueOf(Math.max(1, number)));
        return after;
    }

    Map<String, String> without(String field) {
        var after = new HashMap<>(texts);
        after.remove(field);
        return after;
    }

    /** The family as it would be sent to the API. */
    RegisterRequest family() {
        return request(
                "parent",
                hasCoParent() ? coParent() : null,
                isBlank("enfants")
                        ? List.of()
                        : children().stream().map(this::child).toList());
    }

    /** The childminder as they would be sent to the API. */
    RegisterRequest childminder() {
        return request("assistante_maternelle", null, null);
    }

    private RegisterRequest request(
            String role,
            RegisterRequest.@Nullable CoParentRequest coParent,
            @Nullable List<RegisterRequest.ChildRequest> children) {
        return new RegisterRequest(
                role,
                texts.get("email"),
                null,
                texts.get("prenom"),
                texts.get("nom"),
                texts.get("telephone"),
                texts.get("adresse"),
                texts.get("code_postal"),
                texts.get("ville"),
                null,
                null,
                texts.get("date_naissance"),
                coParent,
                children,
                texts.get("ville_naissance"),
                texts.get("pays_naissance"),
                texts.get("nir"),
                texts.get("numero_agrement"),
                texts.get("date_agrement"),
                number("nb_max_enfants"),
                texts.get("presentation"),
                texts.get("photo"),
                texts.containsKey("consentement_photo"),
                texts.containsKey("cgu_acceptees"),
                null);
    }

    private RegisterRequest.CoParentRequest coParent() {
        return new RegisterRequest.CoParentRequest(
                texts.get("co_parent.email"),
                texts.get("co_parent.prenom"),
                texts.get("co_parent.nom"),
                texts.get("co_parent.telephone"),
                texts.containsKey("co_parent.meme_adresse"),
                texts.get("co_parent.adresse"),
                texts.get("co_parent.code_postal"),
                texts.get("co_parent.ville"),
                null);
    }

    private RegisterRequest.ChildRequest child(ChildNames names) {
        var born = isBorn(names);
        return new RegisterRequest.ChildRequest(
                texts.get(names.of("prenom")),
                texts.get(names.of("genre")),
                born ? text(names.of("date_naissance")) : null,
                // A child that has no date is expected all the same.
                born ? null : isBlank(names.of("date_previsionnelle")) ? "?" : text(names.of("date_previsionnelle")),
                texts.containsKey(names.of("grossesse_multiple")),
                born ? texts.get(names.of("photo")) : null);
    }

    private @Nullable Integer number(String field) {
        return text(field).matches("[0-9]{1,3}") ? Integer.valueOf(text(field)) : null;
    }
}
