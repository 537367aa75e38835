package fr.guichet.web.site.registration;

import fr.guichet.application.clientfile.FileContent;
import fr.guichet.application.clientfile.FileKind;
import fr.guichet.application.clientfile.Upload;
import fr.guichet.application.practice.ViewPractice;
import fr.guichet.application.registration.CheckRegistration;
import fr.guichet.web.FieldError;
import fr.guichet.web.Fields;
import fr.guichet.web.InvalidFields;
import fr.guichet.web.api.registration.ChildminderFields;
import fr.guichet.web.api.registration.FamilyFields;
import fr.guichet.web.api.registration.RegistrationProblems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Checks a registration step by step, by what the API's calls are read with and by the use cases' own rules. Pages ask for
 * more than the API, which takes an incomplete registration: for all that the practice would miss (spec A7, A8).
 */
@Component
class StepChecks {

    /** Sentences that speak of a form, where the API's speak of a request. */
    private static final Map<String, String> SENTENCES = Map.of(
            "field.date", "site.registering.date",
            "field.word", "site.registering.choose",
            "registration.country", "site.registering.choose",
            "registration.photo-missing", "field.required");

    private static final Upload PRESENT = new DraftFile(new FileContent(FileKind.JPEG, new byte[0]));

    private final CheckRegistration check;
    private final ViewPractice practice;

    StepChecks(CheckRegistration check, ViewPractice practice) {
        this.check = check;
        this.practice = practice;
    }

    /** What is wrong with the step's answers; nothing, where one may go on. */
    List<FieldError> errors(Registering who, Step step, Answers answers) {
        var found = new LinkedHashMap<String, FieldError>();
        missing(who, step, answers).forEach(field -> found.put(field, FieldError.of(field, "field.required")));
        // Told with the photo already; the use case tells it once everything else is there.
        if (step == Step.IDENTITY && !answers.isBlank("photo") && answers.isBlank("consentement_photo")) {
            found.put("consentement_photo", FieldError.of("consentement_photo", "registration.photo-consent"));
        }
        wrong(who, upTo(who, step, answers)).stream()
                .map(error -> onPage(error, answers))
                .filter(error -> step.owns(error.field()))
                .forEach(error -> found.putIfAbsent(error.field(), error));
        return List.copyOf(found.values());
    }

    /** The first step whose answers are not all there yet; the summary, once they are. */
    Step firstOpen(Registering who, Answers answers) {
        return who.steps().stream()
                .filter(step ->
                        step == Step.SUMMARY || !errors(who, step, answers).isEmpty())
                .findFirst()
                .orElse(Step.SUMMARY);
    }

    private List<FieldError> wrong(Registering who, Answers answers) {
        try {
            var query = switch (who) {
                case FAMILY ->
                    new CheckRegistration.Query.OfParent(
                            FamilyFields.command(answers.family(), StepChecks::present, new Fields()));
                case CHILDMINDER ->
                    new CheckRegistration.Query.OfChildminder(
                            ChildminderFields.command(answers.childminder(), StepChecks::present, new Fields()));
            };
            return check.handle(query)
                    .map(rejection -> RegistrationProblems.of(rejection).errors())
                    .orElse(List.of());
        } catch (InvalidFields wrong) {
            return wrong.errors();
        }
    }

    /** A photo that an answer names was checked when it came; its bytes are not needed here. */
    private static Optional<Upload> present(String named) {
        return Optional.of(PRESENT);
    }

    /** As if nothing after the step had been asked yet, and the terms were accepted until they are asked for. */
    private static Answers upTo(Registering who, Step step, Answers answers) {
        var known = new HashMap<>(answers.texts());
        for (var later : who.steps().subList(who.number(step), who.steps().size())) {
            known.keySet().removeIf(later::owns);
        }
        if (who.number(step) < who.number(Step.TERMS)) {
            known.put("cgu_acceptees", "oui");
        }
        return new Answers(known);
    }

    private List<String> missing(Registering who, Step step, Answers answers) {
        var options = practice.handle().options();
        var needed = new ArrayList<String>();
        switch (step) {
            case PARENT -> needed.addAll(List.of("adresse", "code_postal", "ville"));
            case CO_PARENT -> {
                needed.add("second_parent");
                if (answers.hasCoParent() && answers.isBlank("co_parent.meme_adresse")) {
                    needed.addAll(List.of("co_parent.adresse", "co_parent.code_postal", "co_parent.ville"));
                }
            }
            case CHILDREN -> {
                needed.add("enfants");
                answers.children().stream()
                        .filter(child -> options.childPhotoRequired() && answers.isBorn(child))
                        .forEach(child -> needed.add(child.of("photo")));
            }
            case IDENTITY -> {
                if (options.childminderPhotoRequired()) {
                    needed.add("photo");
                }
            }
            case PRESENTATION -> {
                if (who == Registering.FAMILY && options.presentationRequired()) {
                    needed.add("presentation");
                }
            }
            case PROFESSION, TERMS, SUMMARY -> {}
        }
        needed.removeIf(field -> !answers.isBlank(field));
        return needed;
    }

    /** The error as the page says it, at the field that it has. */
    private static FieldError onPage(FieldError error, Answers answers) {
        var field = atField(error.field(), answers);
        if (error.key().startsWith("field.") && answers.isBlank(field)) {
            return FieldError.of(field, "field.required");
        }
        var key = SENTENCES.getOrDefault(error.key(), error.key());
        return key.equals(error.key()) ? new FieldError(field, key, error.arguments()) : FieldError.of(field, key);
    }

    /** What is wrong with a child is its date. */
    private static String atField(String field, Answers answers) {
        return answers.children().stream()
                .filter(child -> field.equals("enfants[" + child.index() + "]"))
                .findFirst()
                .map(child -> child.of(answers.isBorn(child) ? "date_naissance" : "date_previsionnelle"))
                .orElse(field);
    }
}
