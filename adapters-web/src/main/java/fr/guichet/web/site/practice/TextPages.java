package fr.guichet.web.site.practice;

import fr.guichet.application.account.Actor;
import fr.guichet.application.practice.PublishText;
import fr.guichet.application.practice.TextWriters;
import fr.guichet.application.practice.ViewText;
import fr.guichet.domain.practice.PracticeText;
import fr.guichet.domain.practice.PracticeText.Kind;
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.practice.PracticeWords;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Typed;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The texts of the site, written by the staff in Markdown and looked at before they are published (spec section 5). */
@Controller
@RequestMapping("/cabinet/textes")
class TextPages {

    private final ViewText view;
    private final PublishText publish;
    private final Markdown markdown;
    private final Forms forms;

    TextPages(ViewText view, PublishText publish, Markdown markdown, Forms forms) {
        this.view = view;
        this.publish = publish;
        this.markdown = markdown;
        this.forms = forms;
    }

    /** A text in the list, with the word that addresses name it by. */
    public record Listed(String word, PracticeText text) {}

    @GetMapping
    ModelAndView list(Actor actor) {
        return new ModelAndView("site/practice/texts")
                .addObject(
                        "texts",
                        PracticeWords.TEXTS.entrySet().stream()
                                .filter(entry -> TextWriters.include(actor, entry.getValue()))
                                .map(entry -> new Listed(entry.getKey(), current(entry.getValue())))
                                .toList());
    }

    @GetMapping("/{word}")
    ModelAndView edit(Actor actor, @PathVariable String word) {
        var text = current(kind(actor, word));
        return page(
                word,
                Form.of(Map.of(
                        "titre",
                        text.title(),
                        "texte",
                        text.body(),
                        SettingsForm.VERSION,
                        Integer.toString(text.version()),
                        SettingsForm.OPENED,
                        Integer.toString(text.version()))),
                null);
    }

    /** Shows what would be published, or publishes it. */
    @PostMapping("/{word}")
    ModelAndView publish(Actor actor, @PathVariable String word, Typed typed) {
        var kind = kind(actor, word);
        if (typed.isTicked("apercu")) {
            var body = typed.text("texte");
            return again(word, kind, Form.of(typed.texts()), null, body == null ? "" : markdown.html(body));
        }
        var newer = new AtomicReference<@Nullable PracticeText>();
        return forms.take(typed, form -> again(word, kind, form, newer.get(), null), () -> {
            var fields = new Fields();
            var title = fields.required("titre", typed.text("titre")).line(1, PracticeText.MAX_TITLE);
            var body = fields.required("texte", typed.text("texte")).paragraphs(1, PracticeText.MAX_BODY);
            var draft = new PracticeText.Draft(kind, title.get(), body.get());
            return switch (publish.handle(new PublishText.Command(actor, draft, seen(typed)))) {
                case PublishText.Outcome.Published published -> "/cabinet/textes?publie=" + word;
                case PublishText.Outcome.ChangedMeanwhile meanwhile -> {
                    newer.set(current(kind));
                    throw Problem.of(ProblemCode.WRONG_STATE)
                            .saying("practice.text-changed-meanwhile")
                            .asException();
                }
                case PublishText.Outcome.Forbidden forbidden ->
                    throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
            };
        });
    }

    /** What someone else published since stands beside what was typed, and the next try is over that one. */
    private ModelAndView again(
            String word, Kind kind, Form form, @Nullable PracticeText newer, @Nullable String preview) {
        if (newer == null) {
            return SettingsForm.isOverNewer(form)
                    ? again(word, kind, form, current(kind), preview)
                    : page(word, form, preview);
        }
        return page(word, SettingsForm.over(newer.version(), form), preview).addObject("newer", newer);
    }

    private static ModelAndView page(String word, Form form, @Nullable String preview) {
        return new ModelAndView("site/practice/edit-text")
                .addObject("word", word)
                .addObject("form", form)
                .addObject("newer", null)
                .addObject("preview", Optional.ofNullable(preview));
    }

    private PracticeText current(Kind kind) {
        return view.handle(new ViewText.Query(kind, Optional.empty())).orElseThrow();
    }

    private static Kind kind(Actor actor, String word) {
        return Optional.ofNullable(PracticeWords.TEXTS.get(word))
                .filter(kind -> TextWriters.include(actor, kind))
                .orElseThrow(() -> Problem.notFound().asException());
    }

    private static int seen(Typed typed) {
        var version = typed.text(SettingsForm.VERSION);
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }
}
