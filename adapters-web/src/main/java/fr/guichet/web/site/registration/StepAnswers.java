package fr.guichet.web.site.registration;

import fr.guichet.application.clientfile.Upload;
import fr.guichet.application.registration.KeepDraftPhoto;
import fr.guichet.application.registration.RegistrationDraft;
import fr.guichet.domain.registration.RegistrationRejection;
import fr.guichet.web.FieldError;
import fr.guichet.web.api.Parts;
import fr.guichet.web.api.registration.RegistrationProblems;
import fr.guichet.web.site.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Takes what one step's page sends: keeps it, and says where the button that was pressed leads. */
@Component
class StepAnswers {

    static final String ON = "suivant";
    private static final String BEFORE = "precedent";
    private static final String ONE_MORE = "ajouter";
    private static final Pattern TO_STEP = Pattern.compile("etape-([a-z0-9-]{1,30})");
    private static final Pattern WITHOUT_CHILD = Pattern.compile("retirer-([0-9]{1,2})");
    private static final Pattern WITHOUT_PHOTO = Pattern.compile("sans-(photo|enfants\\[[0-9]{1,2}]\\.photo)");

    /** Set where somebody came from the summary to change something, and goes back there. */
    static final String BACK = "retour";

    static final String SUMMARY = "recapitulatif";

    private final VisitorDrafts drafts;
    private final StepChecks checks;

    StepAnswers(VisitorDrafts drafts, StepChecks checks) {
        this.drafts = drafts;
        this.checks = checks;
    }

    /**
     * Where the browser goes on.
     *
     * @param pressed names the button
     * @throws fr.guichet.web.InvalidFields where it stays, with what was typed kept all the same
     */
    String take(Registering who, Step step, String pressed, Typed typed, Parts files, HttpServletRequest request) {
        var draft = drafts.keep(request, who, before -> step.answered(before, typed.fields()));
        var refused = keepPhotos(step, draft, files);
        if (!pressed.equals(ON)) {
            // Said before the page with the field is left, because a browser does not send the photo again.
            StepPages.refuse(refused);
        }
        if (pressed.equals(BEFORE)) {
            return who.path(who.before(step));
        }
        var elsewhere = TO_STEP.matcher(pressed);
        if (elsewhere.matches()) {
            return reached(who, who.step(elsewhere.group(1)), typed, request);
        }
        if (!pressed.equals(ON)) {
            return who.path(step) + back(typed) + changed(who, pressed, request);
        }
        StepPages.refuse(joined(refused, checks.errors(who, step, drafts.answers(request, who))));
        return SUMMARY.equals(typed.text(BACK)) ? who.path(Step.SUMMARY) : who.path(who.after(step));
    }

    /** That step, or the one before it whose answers are no longer right, which says what is wrong. */
    private String reached(Registering who, Step wanted, Typed typed, HttpServletRequest request) {
        var open = checks.firstOpen(who, drafts.answers(request, who));
        return who.number(wanted) <= who.number(open)
                ? who.path(wanted)
                : who.path(open) + "?verifier" + back(typed).replace('?', '&');
    }

    /** Does what a smaller button says, and tells where on the page to go on. */
    private String changed(Registering who, String pressed, HttpServletRequest request) {
        if (pressed.equals(ONE_MORE)) {
            var after = drafts.keep(request, who, before -> new Answers(before).withOneMoreChild());
            return "#enfant-" + new Answers(after.answers()).children().size();
        }
        var child = WITHOUT_CHILD.matcher(pressed);
        if (child.matches()) {
            var gone = Integer.parseInt(child.group(1));
            drafts.keep(request, who, before -> new Answers(before).withoutChild(gone));
            return "#contenu";
        }
        var photo = WITHOUT_PHOTO.matcher(pressed);
        if (photo.matches()) {
            drafts.keep(request, who, before -> new Answers(before).without(photo.group(1)));
        }
        return "#contenu";
    }

    private List<FieldError> keepPhotos(Step step, RegistrationDraft draft, Parts files) {
        var refused = new ArrayList<FieldError>();
        if (step == Step.IDENTITY) {
            chosen(files, "fichier").ifPresent(file -> refused.addAll(keep(draft, "photo", Optional.empty(), file)));
        }
        if (step == Step.CHILDREN) {
            for (var child : new Answers(draft.answers()).children()) {
                chosen(files, child.of("fichier"))
                        .ifPresent(file ->
                                refused.addAll(keep(draft, child.of("photo"), Optional.of(child.index()), file)));
            }
        }
        return refused;
    }

    private List<FieldError> keep(RegistrationDraft draft, String answer, Optional<Integer> child, Upload file) {
        return switch (drafts.keepPhoto(draft, answer, file)) {
            case KeepDraftPhoto.Outcome.Refused refused ->
                RegistrationProblems.of(new RegistrationRejection.RefusedPhoto(child, refused.fault()))
                        .errors();
            case KeepDraftPhoto.Outcome.Kept kept -> List.of();
            case KeepDraftPhoto.Outcome.Unknown gone -> List.of();
        };
    }

    /** A file that was chosen; browsers send an empty one where none was. */
    private static Optional<Upload> chosen(Parts files, String name) {
        return files.named(name).filter(file -> file.size() > 0);
    }

    private static String back(Typed typed) {
        return SUMMARY.equals(typed.text(BACK)) ? "?" + BACK + "=" + SUMMARY : "";
    }

    /** One sentence at each field, the first one's. */
    private static List<FieldError> joined(List<FieldError> first, List<FieldError> second) {
        Map<String, FieldError> errors = new LinkedHashMap<>();
        first.forEach(error -> errors.putIfAbsent(error.field(), error));
        second.forEach(error -> errors.putIfAbsent(error.field(), error));
        return List.copyOf(errors.values());
    }
}
