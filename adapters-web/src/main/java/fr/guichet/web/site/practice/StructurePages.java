package fr.guichet.web.site.practice;

import fr.guichet.application.account.Actor;
import fr.guichet.application.practice.ChangePractice;
import fr.guichet.application.practice.SetPracticePicture;
import fr.guichet.application.practice.ViewPractice;
import fr.guichet.application.privacy.ViewRetention;
import fr.guichet.domain.practice.Practice;
import fr.guichet.domain.practice.PracticeLook;
import fr.guichet.web.Fields;
import fr.guichet.web.api.Parts;
import fr.guichet.web.api.practice.PracticePictureAnswers;
import fr.guichet.web.api.practice.PracticeSettings;
import fr.guichet.web.api.practice.PracticeWords;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Typed;
import java.time.ZoneId;
import java.util.List;
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

/** What the practice is and looks like, kept by administrators. */
@Controller
@RequestMapping("/administration/structure")
class StructurePages {

    private static final String HERE = "/administration/structure";
    private static final String PICTURES = "/{place:logo|image}";
    private static final Map<String, PracticeLook.Place> PLACES =
            Map.of("logo", PracticeLook.Place.LOGO, "image", PracticeLook.Place.HOME);

    private final ViewPractice view;
    private final ChangePractice change;
    private final SetPracticePicture setPicture;
    private final ViewRetention retention;
    private final Forms forms;

    StructurePages(
            ViewPractice view,
            ChangePractice change,
            SetPracticePicture setPicture,
            ViewRetention retention,
            Forms forms) {
        this.view = view;
        this.change = change;
        this.setPicture = setPicture;
        this.retention = retention;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show(Actor actor) {
        return page(actor, SettingsForm.of(view.handle()));
    }

    @PostMapping
    ModelAndView change(Actor actor, Typed typed) {
        var newer = new AtomicReference<@Nullable Practice>();
        return forms.take(typed, form -> again(actor, form, newer.get()), () -> {
            var fields = new Fields();
            var request = SettingsForm.request(typed, fields);
            var outcome = change.handle(PracticeSettings.command(actor, request, fields));
            if (outcome instanceof ChangePractice.Outcome.ChangedMeanwhile) {
                newer.set(view.handle());
            }
            PracticeSettings.changed(outcome);
            return HERE + "?change";
        });
    }

    /** What someone else stored since stands above what was typed, and the next try is over that. */
    private ModelAndView again(Actor actor, Form form, @Nullable Practice newer) {
        if (newer == null) {
            return SettingsForm.isOverNewer(form) ? again(actor, form, view.handle()) : page(actor, form);
        }
        return page(actor, SettingsForm.over(newer.version(), form))
                .addObject("newer", SettingsForm.differing(newer, form));
    }

    @PostMapping(PICTURES)
    ModelAndView setPicture(Actor actor, @PathVariable String place, Typed typed, Parts parts) {
        // Without a file, browsers send an empty part.
        var file = parts.named(place).filter(upload -> upload.size() > 0);
        return forms.take(typed, form -> refused(actor, form), () -> {
            var given = new Fields().present(place, file.orElse(null));
            return changed(place, new SetPracticePicture.Command(actor, at(place), Optional.of(given.get())));
        });
    }

    @PostMapping(PICTURES + "/retirer")
    ModelAndView removePicture(Actor actor, @PathVariable String place, Typed typed) {
        return forms.take(
                typed,
                form -> refused(actor, form),
                () -> changed(place, new SetPracticePicture.Command(actor, at(place), Optional.empty())));
    }

    private String changed(String place, SetPracticePicture.Command command) {
        PracticePictureAnswers.changed(setPicture.handle(command), place);
        return HERE + "?change";
    }

    /** The form of the pictures was refused; the settings' stands there as it is. */
    private ModelAndView refused(Actor actor, Form form) {
        return page(actor, SettingsForm.of(view.handle())).addObject("pictures", form);
    }

    private static PracticeLook.Place at(String place) {
        return PLACES.getOrDefault(place, PracticeLook.Place.LOGO);
    }

    private ModelAndView page(Actor actor, Form form) {
        return new ModelAndView("site/practice/structure")
                .addObject("form", form)
                .addObject("pictures", Form.EMPTY)
                .addObject("newer", null)
                .addObject("kept", retention.handle(actor).map(KeptPeriods::of).orElse(List.of()))
                .addObject(
                        "accesses",
                        PracticeWords.ACCESSES.keySet().stream().sorted().toList())
                .addObject(
                        "zones",
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(zone -> zone.indexOf('/') > 0
                                        && !zone.startsWith("Etc/")
                                        && !zone.startsWith("SystemV/"))
                                .sorted()
                                .toList());
    }
}
