package fr.guichet.web.api.notification;

import fr.guichet.application.notification.Channel;
import fr.guichet.application.notification.Message.State;
import fr.guichet.application.notification.MessageKind;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The wire's words about messages. */
public final class MessageWords {

    public static final Map<String, State> STATES =
            Arrays.stream(State.values()).collect(Collectors.toUnmodifiableMap(MessageWords::of, Function.identity()));

    private MessageWords() {}

    public static String of(State state) {
        return switch (state) {
            case QUEUED -> "en_attente";
            case SENT -> "envoye";
            case FAILED -> "echec";
            case GIVEN_UP -> "abandonne";
        };
    }

    public static String of(Channel channel) {
        return switch (channel) {
            case EMAIL -> "email";
            case SMS -> "sms";
        };
    }

    public static String of(MessageKind kind) {
        return switch (kind) {
            case ACCOUNT_APPROVED -> "compte_valide";
            case REGISTRATION_REFUSED -> "inscription_refusee";
            case ACCOUNT_SUSPENDED -> "compte_suspendu";
            case PASSWORD_LINK -> "lien_mot_de_passe";
            case EMAIL_CONFIRMATION -> "confirmation_email";
            case CO_PARENT_CONSENT -> "accord_co_parent";
            case TEMPORARY_PASSWORD -> "mot_de_passe_temporaire";
            case APPOINTMENT_BOOKED -> "rendez_vous_reserve";
            case APPOINTMENT_MOVED -> "rendez_vous_deplace";
            case APPOINTMENT_CANCELLED -> "rendez_vous_annule";
            case APPOINTMENT_REMINDER -> "rappel_rendez_vous";
            case APPOINTMENTS_LEFT -> "rendez_vous_a_deplacer";
            case SHARED_WITH_CLIENT -> "partage";
            case CONDITIONS_SIGNED -> "conditions_signees";
        };
    }
}
