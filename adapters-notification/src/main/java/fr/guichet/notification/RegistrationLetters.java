package fr.guichet.notification;

import static fr.guichet.notification.Letter.button;
import static fr.guichet.notification.Letter.paragraph;
import static fr.guichet.notification.Letter.plain;
import static fr.guichet.notification.Letter.strong;

import fr.guichet.application.notification.Notification;
import java.util.List;

/** The letters about registrations; the refusal's sentences are the reference document's (spec A9). */
final class RegistrationLetters {

    static final String AGREE_CO_PARENT = "agree-co-parent";

    private RegistrationLetters() {}

    static Letter refused(Notification.RegistrationRefused told, Desk desk) {
        return new Letter(
                "Votre demande d'inscription " + desk.name(),
                Letter.ORANGE,
                "Votre demande d'inscription",
                List.of(
                        desk.greeting(told.to()),
                        paragraph(
                                plain("Nous avons bien reçu votre demande d'inscription sur "),
                                strong(desk.name()),
                                plain(".")),
                        paragraph("Malheureusement, nous ne pouvons pas valider votre compte pour le moment."),
                        AccountLetters.reason(told.reason()),
                        AccountLetters.mistake(desk),
                        desk.regards(),
                        desk.team()));
    }

    static Letter consent(Notification.CoParentConsent told, Desk desk) {
        return new Letter(
                "Demande de rattachement en tant que co-parent - " + desk.name(),
                Letter.GREEN,
                "Demande de rattachement",
                List.of(
                        desk.greeting(told.to()),
                        paragraph(
                                strong(Words.line(told.asker())),
                                plain(" vous a désigné comme co-parent dans une demande d'inscription sur "),
                                strong(desk.name()),
                                plain(". Votre compte reste inchangé tant que vous n'avez pas donné votre accord.")),
                        paragraph("Si vous êtes d'accord, cliquez sur le bouton ci-dessous :"),
                        button("Accepter le rattachement", desk.link(AGREE_CO_PARENT)),
                        desk.linkIsValid(told.expiresAt()),
                        paragraph(
                                plain(
                                        "Si vous ne connaissez pas cette personne, ignorez ce message ou contactez-nous à "),
                                desk.contactLink(),
                                plain(".")),
                        desk.team()));
    }
}
