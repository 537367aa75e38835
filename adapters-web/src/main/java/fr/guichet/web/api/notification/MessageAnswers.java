package fr.guichet.web.api.notification;

import fr.guichet.application.notification.Message;
import fr.guichet.application.notification.ResendMessage;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;

/** How sending a message again is answered, on the wire and on pages (spec A9). */
public final class MessageAnswers {

    private MessageAnswers() {}

    /** The message that waits to leave, or the problem that prevented it. */
    public static Message queued(ResendMessage.Outcome outcome) {
        return switch (outcome) {
            case ResendMessage.Outcome.Queued queued -> queued.message();
            case ResendMessage.Outcome.SecretGone gone ->
                throw Problem.of(ProblemCode.WRONG_STATE)
                        .saying("notification.secret-gone")
                        .asException();
            case ResendMessage.Outcome.Expired expired ->
                throw Problem.of(ProblemCode.WRONG_STATE)
                        .saying("notification.expired")
                        .asException();
            case ResendMessage.Outcome.NotFound notFound ->
                throw Problem.notFound().asException();
            case ResendMessage.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
        };
    }
}
