package fr.guichet.web.site.notification;

import fr.guichet.application.account.Actor;
import fr.guichet.application.notification.ListMessages;
import fr.guichet.application.notification.Message;
import fr.guichet.application.notification.ResendMessage;
import fr.guichet.application.notification.ViewMessage;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.notification.MessageAnswers;
import fr.guichet.web.api.notification.MessageWords;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Turning;
import fr.guichet.web.site.Typed;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What left and what did not, read and sent again by administrators (spec A9). */
@Controller
@RequestMapping("/administration/messages")
class MessagePages {

    private final ListMessages list;
    private final ViewMessage view;
    private final ResendMessage resend;
    private final Forms forms;

    MessagePages(ListMessages list, ViewMessage view, ResendMessage resend, Forms forms) {
        this.list = list;
        this.view = view;
        this.resend = resend;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        var request = Turning.request(number);
        var state = Optional.ofNullable(MessageWords.STATES.get(etat));
        return switch (list.handle(new ListMessages.Query(actor, state, request))) {
            case ListMessages.Outcome.Listed listed ->
                new ModelAndView("site/notification/messages")
                        .addObject("turning", Turning.of(listed.page(), request))
                        .addObject("etat", state.map(MessageWords::of).orElse(""))
                        .addObject(
                                "states",
                                Stream.of(Message.State.values())
                                        .map(MessageWords::of)
                                        .toList());
            case ListMessages.Outcome.Forbidden forbidden -> throw denied();
        };
    }

    @GetMapping("/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        return page(actor, id, Form.EMPTY);
    }

    @PostMapping("/{id}/renvoyer")
    ModelAndView sendAgain(Actor actor, @PathVariable UUID id, Typed typed) {
        return forms.take(typed, form -> page(actor, id, form), () -> {
            MessageAnswers.queued(resend.handle(actor, new Message.Id(id)));
            return "/administration/messages/" + id + "?renvoye";
        });
    }

    private ModelAndView page(Actor actor, UUID id, Form form) {
        return switch (view.handle(actor, new Message.Id(id))) {
            case ViewMessage.Outcome.Found found ->
                new ModelAndView("site/notification/message")
                        .addObject("message", found.message())
                        .addObject("form", form);
            case ViewMessage.Outcome.NotFound none -> throw Problem.notFound().asException();
            case ViewMessage.Outcome.Forbidden forbidden -> throw denied();
        };
    }

    private static RuntimeException denied() {
        return Problem.of(ProblemCode.ACCESS_DENIED).asException();
    }
}
