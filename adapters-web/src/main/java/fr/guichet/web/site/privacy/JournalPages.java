package fr.guichet.web.site.privacy;

import fr.guichet.application.account.Actor;
import fr.guichet.application.privacy.AuditEntry;
import fr.guichet.application.privacy.AuditedAction;
import fr.guichet.application.privacy.ReadAuditTrail;
import fr.guichet.domain.account.Account;
import fr.guichet.web.Fields;
import fr.guichet.web.InvalidFields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.booking.QueryFields;
import fr.guichet.web.api.privacy.AuditWords;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Turning;
import fr.guichet.web.site.Typed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The audit trail: who did or saw what that is sensitive (spec section 6). */
@Controller
class JournalPages {

    private final ReadAuditTrail read;
    private final Forms forms;

    JournalPages(ReadAuditTrail read, Forms forms) {
        this.read = read;
        this.forms = forms;
    }

    /** Where a filter cannot be read, all is shown, and what is wrong with the filter. */
    @GetMapping("/administration/journal")
    ModelAndView journal(Actor actor, Typed typed, @RequestParam(name = "page", defaultValue = "1") int number) {
        return forms.show(typed, form -> page(actor, typed, form, new Fields(), number), () -> {
            var fields = new Fields();
            try {
                return page(actor, typed, Form.of(typed.texts()), fields, number);
            } catch (InvalidFields wrong) {
                throw Problem.invalid(wrong.errors()).asException();
            }
        });
    }

    private ModelAndView page(Actor actor, Typed typed, Form form, Fields fields, int number) {
        var request = Turning.request(number);
        var readable = !form.isRefused();
        var author = fields.optional("auteur", readable ? typed.text("auteur") : null)
                .uuid();
        var subject =
                fields.optional("sujet", readable ? typed.text("sujet") : null).uuid();
        var action = fields.optional("action", readable ? typed.text("action") : null)
                .oneOf(AuditWords.ALL);
        var days = QueryFields.days(fields, readable ? typed.text("du") : null, readable ? typed.text("au") : null);
        var query = new ReadAuditTrail.Query(
                actor, days, author.optional().map(Account.Id::new), subject.optional(), action.optional(), request);
        return switch (read.handle(query)) {
            case ReadAuditTrail.Outcome.Found found ->
                new ModelAndView("site/privacy/journal")
                        .addObject("turning", Turning.of(found.page(), request))
                        .addObject("form", form)
                        .addObject("program", AuditEntry.PROGRAM)
                        .addObject("actions", actions());
            case ReadAuditTrail.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
        };
    }

    private static Map<String, AuditedAction> actions() {
        var actions = new LinkedHashMap<String, AuditedAction>();
        Stream.of(AuditedAction.values()).forEach(action -> actions.put(AuditWords.of(action), action));
        return actions;
    }
}
