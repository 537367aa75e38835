package fr.guichet.notification;

import static fr.guichet.notification.Letter.paragraph;
import static fr.guichet.notification.Letter.plain;
import static fr.guichet.notification.Letter.strong;

import fr.guichet.application.notification.Notification;
import fr.guichet.notification.Letter.Composer;

/** The letters about clients' files (spec C3, C4). */
final class ClientFileLetters {

    private ClientFileLetters() {}

    static Letter shared(Notification.SharedWithClient told, Desk desk) {
        var heading = switch (told.thing()) {
            case NOTE -> "Nouvelle note";
            case DOCUMENT -> "Nouveau document";
        };
        return new Composer()
                .add(desk.greeting(told.to()))
                .add(paragraph(
                        switch (told.thing()) {
                            case NOTE -> "Une note a été partagée avec vous.";
                            case DOCUMENT -> "Un document a été partagé avec vous.";
                        }))
                .add(desk.site(
                        switch (told.thing()) {
                            case NOTE -> "Connectez-vous pour la lire :";
                            case DOCUMENT -> "Connectez-vous pour le consulter :";
                        }))
                .add(desk.questions())
                .add(desk.team())
                .under(heading + " - " + desk.name(), Letter.GREEN, heading);
    }

    static Letter signed(Notification.ConditionsSigned told, Desk desk) {
        return new Composer()
                .add(desk.greeting(told.to()))
                .add(paragraph(
                        plain("Vous avez signé « "),
                        strong(Words.line(told.conditions())),
                        plain(" » le " + desk.dateTime(told.signedAt()) + ".")))
                .add(paragraph("Vous trouverez en pièce jointe le document tel que vous l'avez signé, à conserver."))
                .add(desk.questions())
                .add(desk.team())
                .under("Vos conditions signées - " + desk.name(), Letter.GREEN, "Conditions signées");
    }
}
