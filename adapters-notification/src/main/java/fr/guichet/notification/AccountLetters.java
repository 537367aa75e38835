package fr.guichet.notification;

import static fr.guichet.notification.Letter.button;
import static fr.guichet.notification.Letter.paragraph;
import static fr.guichet.notification.Letter.plain;
import static fr.guichet.notification.Letter.strong;
import static fr.guichet.notification.Letter.warning;

import fr.guichet.application.notification.Content;
import fr.guichet.application.notification.Notification;
import fr.guichet.notification.Letter.Block;
import java.util.List;

/** The letters about accounts; the first sentences are the reference document's (spec A9). */
final class AccountLetters {

    static final String CREATE_PASSWORD = "create-password";
    static final String CONFIRM_EMAIL = "confirm-email";

    private AccountLetters() {}

    static Letter approved(Notification.AccountApproved told, Desk desk) {
        return new Letter(
                "Votre compte " + desk.name() + " a été validé - Créez votre mot de passe ✅",
                Letter.GREEN,
                switch (told.audience()) {
                    case CO_PARENT -> "✅ Bienvenue sur " + desk.name();
                    case PARENT, CHILDMINDER, OTHER -> "✅ Compte validé";
                },
                List.of(
                        desk.greeting(told.to()),
                        approval(told, desk),
                        paragraph(
                                switch (told.audience()) {
                                    case PARENT ->
                                        "Pour finaliser votre inscription et accéder à votre espace parent, " + CREATE;
                                    case CO_PARENT ->
                                        "Pour accéder à votre espace parent et consulter les informations de vos enfants, "
                                                + CREATE;
                                    case CHILDMINDER ->
                                        "Pour finaliser votre inscription et accéder à votre espace assistante maternelle, "
                                                + CREATE;
                                    case OTHER ->
                                        "Pour finaliser votre inscription et accéder à votre espace, " + CREATE;
                                }),
                        button("Créer mon mot de passe", desk.link(CREATE_PASSWORD)),
                        desk.linkIsValid(told.expiresAt()),
                        desk.login(told.login().value()),
                        switch (told.audience()) {
                            case CO_PARENT ->
                                paragraph(
                                        plain("Si vous avez des questions ou si vous n'êtes pas à l'origine de cette"
                                                + " inscription, contactez-nous à "),
                                        desk.contactLink(),
                                        plain("."));
                            case PARENT, CHILDMINDER, OTHER -> desk.questions();
                        },
                        desk.seeYou(),
                        desk.team()));
    }

    private static final String CREATE = "veuillez créer votre mot de passe en cliquant sur le bouton ci-dessous :";

    private static Block approval(Notification.AccountApproved told, Desk desk) {
        return switch (told.audience()) {
            case CO_PARENT ->
                paragraph(
                        plain("Votre co-parent vous a ajouté sur la plateforme "),
                        strong(desk.name()),
                        plain(" et votre compte a été validé par notre équipe."));
            case PARENT, CHILDMINDER, OTHER ->
                paragraph(
                        plain("Bonne nouvelle ! Votre compte "),
                        strong(desk.name()),
                        plain(" a été validé par notre équipe."));
        };
    }

    static Letter suspended(Notification.AccountSuspended told, Desk desk) {
        return new Letter(
                "Votre compte " + desk.name() + " a été suspendu",
                Letter.ORANGE,
                "Compte suspendu",
                List.of(
                        desk.greeting(told.to()),
                        paragraph(
                                plain("Votre compte "),
                                strong(desk.name()),
                                plain(" a été suspendu : vous ne pouvez plus vous connecter.")),
                        reason(told.reason()),
                        mistake(desk),
                        desk.regards(),
                        desk.team()));
    }

    static Block reason(String reason) {
        return paragraph(strong("Motif :"), plain(" " + Words.line(reason)));
    }

    static Block mistake(Desk desk) {
        return paragraph(
                plain("Si vous pensez qu'il s'agit d'une erreur ou si vous souhaitez plus d'informations,"
                        + " n'hésitez pas à nous contacter à "),
                desk.contactLink(),
                plain("."));
    }

    static Letter passwordLink(Notification.PasswordLink told, Desk desk) {
        return switch (told.purpose()) {
            case CREATE ->
                new Letter(
                        "Créez votre mot de passe " + desk.name(),
                        Letter.GREEN,
                        "Votre mot de passe",
                        List.of(
                                desk.greeting(told.to()),
                                paragraph(
                                        plain("Voici un nouveau lien pour créer le mot de passe de votre compte "),
                                        strong(desk.name()),
                                        plain(". Il remplace le précédent.")),
                                button("Créer mon mot de passe", desk.link(CREATE_PASSWORD)),
                                desk.linkIsValid(told.expiresAt()),
                                desk.login(told.login().value()),
                                desk.questions(),
                                desk.seeYou(),
                                desk.team()));
            case FORGOTTEN ->
                new Letter(
                        "Choisissez un nouveau mot de passe " + desk.name(),
                        Letter.GREEN,
                        "Mot de passe oublié",
                        List.of(
                                desk.greeting(told.to()),
                                paragraph(
                                        plain("Vous avez demandé à choisir un nouveau mot de passe pour votre compte "),
                                        strong(desk.name()),
                                        plain(".")),
                                button("Choisir un nouveau mot de passe", desk.link(CREATE_PASSWORD)),
                                desk.linkIsValid(told.expiresAt()),
                                desk.login(told.login().value()),
                                paragraph("Si vous n'êtes pas à l'origine de cette demande, ignorez ce message :"
                                        + " votre mot de passe reste inchangé."),
                                desk.team()));
        };
    }

    static Letter confirmation(Notification.EmailConfirmation told, Desk desk) {
        return new Letter(
                "Confirmez votre adresse e-mail - " + desk.name(),
                Letter.GREEN,
                "Bienvenue sur " + desk.name(),
                List.of(
                        desk.greeting(told.to()),
                        paragraph(
                                plain("Pour confirmer que cette adresse est bien la vôtre sur "),
                                strong(desk.name()),
                                plain(", cliquez sur le bouton ci-dessous :")),
                        button("Confirmer mon adresse", desk.link(CONFIRM_EMAIL)),
                        desk.linkIsValid(told.expiresAt()),
                        paragraph("Si vous n'êtes pas à l'origine de cette inscription, ignorez ce message."),
                        desk.questions(),
                        desk.team()));
    }

    static Letter temporaryPassword(Notification.TemporaryPassword told, Desk desk) {
        return new Letter(
                "Votre accès à " + desk.name(),
                Letter.GREEN,
                "Bienvenue sur " + desk.name(),
                List.of(
                        desk.greeting(told.to()),
                        paragraph(
                                plain("Un compte a été créé pour vous sur "),
                                strong(desk.name()),
                                plain(". Vous y retrouverez vos rendez-vous, vos notes et vos documents.")),
                        desk.login(told.login().value()),
                        // The line as the documents fix it (spec C1).
                        paragraph(strong("Mot de passe temporaire :"), plain(" " + Content.SECRET)),
                        warning(
                                strong("⏰ Attention :"),
                                plain(" Ce mot de passe est valable pendant "),
                                strong(desk.validity(told.expiresAt())),
                                plain(" (jusqu'au " + desk.dateTime(told.expiresAt())
                                        + "). Il vous sera demandé d'en choisir un autre à la première connexion.")),
                        desk.site("Connectez-vous sur"),
                        desk.questions(),
                        desk.team()));
    }
}
