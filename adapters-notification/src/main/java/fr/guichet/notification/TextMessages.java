package fr.guichet.notification;

import fr.guichet.application.notification.AppointmentSummary;
import fr.guichet.application.notification.Content;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.SecretToken;
import fr.guichet.domain.practice.Practice;
import java.time.Instant;
import java.util.Optional;

/**
 * The text messages: one each, of 160 GSM-7 characters at most; approval and refusal read as the reference document has
 * them (spec A9). What people wrote is shortened at a word; where a long name or address leaves no room, words are saved.
 */
final class TextMessages {

    /** Links carry at least 128 random bits in Base64: 22 characters. */
    private static final SecretToken USUAL_SECRET = new SecretToken("x".repeat(22));

    private static final String ELLIPSIS = "...";

    private TextMessages() {}

    /** The message; empty where none is foreseen or none can fit. */
    static Optional<String> of(Notification notification, Desk desk) {
        var name = Gsm7.nearest(desk.name());
        return switch (notification) {
            case Notification.AccountApproved told ->
                firstThatFits(
                        told.secret(),
                        name + " : Votre compte a été validé ! Créez votre mot de passe : "
                                + desk.link(AccountLetters.CREATE_PASSWORD) + " (valable "
                                + desk.validity(told.expiresAt()) + ")",
                        shortest(desk));
            case Notification.PasswordLink told ->
                firstThatFits(
                        told.secret(),
                        name
                                + switch (told.purpose()) {
                                    case CREATE -> " : Créez votre mot de passe : ";
                                    case FORGOTTEN -> " : Choisissez un nouveau mot de passe : ";
                                }
                                + desk.link(AccountLetters.CREATE_PASSWORD)
                                + " (valable " + desk.validity(told.expiresAt()) + ")",
                        shortest(desk));
            case Notification.RegistrationRefused told ->
                shortened(
                        name + " : Votre demande d'inscription n'a pas pu être validée. Motif : ",
                        told.reason(),
                        ". Contactez-nous : " + desk.contact());
            case Notification.AccountSuspended told ->
                shortened(
                        name + " : Votre compte a été suspendu. Motif : ",
                        told.reason(),
                        ". Contactez-nous : " + desk.contact());
            case Notification.AppointmentBooked told ->
                forClient(told.side(), name + " : Rendez-vous réservé le ", told.appointment(), desk);
            case Notification.AppointmentMoved told ->
                forClient(told.side(), name + " : Rendez-vous déplacé au ", told.appointment(), desk);
            case Notification.AppointmentCancelled told ->
                forClient(told.side(), name + " : Rendez-vous annulé, le ", told.appointment(), desk);
            case Notification.AppointmentReminder told ->
                forClient(Notification.Side.CLIENT, name + " : Rappel, rendez-vous le ", told.appointment(), desk);
            case Notification.EmailConfirmation ignored -> Optional.empty();
            case Notification.CoParentConsent ignored -> Optional.empty();
            case Notification.TemporaryPassword ignored -> Optional.empty();
            case Notification.ChangedHoursLeaveAppointments ignored -> Optional.empty();
            case Notification.SharedWithClient ignored -> Optional.empty();
            case Notification.ConditionsSigned ignored -> Optional.empty();
        };
    }

    /** Whether every message that brings a link can fit, under this practice's name and at this address. */
    static boolean fit(Practice practice, String publicUrl) {
        var desk = new Desk(practice, publicUrl, Instant.EPOCH);
        return firstThatFits(USUAL_SECRET, shortest(desk)).isPresent();
    }

    private static String shortest(Desk desk) {
        return Gsm7.nearest(desk.name()) + " : mot de passe : " + desk.link(AccountLetters.CREATE_PASSWORD);
    }

    private static Optional<String> forClient(
            Notification.Side side, String before, AppointmentSummary appointment, Desk desk) {
        return side == Notification.Side.PRACTITIONER
                ? Optional.empty()
                : shortened(before + desk.dateTime(appointment.start()) + " avec ", appointment.practitioner(), "");
    }

    private static Optional<String> firstThatFits(SecretToken secret, String... candidates) {
        for (var candidate : candidates) {
            var text = nearest(candidate);
            if (Gsm7.length(text.replace(Content.SECRET, secret.value())) <= Gsm7.CAPACITY) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** Around the mark of the secret, which GSM-7 knows as little as anything else. */
    private static String nearest(String text) {
        var mark = text.indexOf(Content.SECRET);
        return mark < 0
                ? Gsm7.nearest(text)
                : Gsm7.nearest(text.substring(0, mark))
                        + Content.SECRET
                        + trailing(text.substring(mark + Content.SECRET.length()));
    }

    private static String trailing(String text) {
        var nearest = Gsm7.nearest(text);
        return text.startsWith(" ") ? " " + nearest : nearest;
    }

    private static Optional<String> shortened(String before, String typed, String after) {
        var head = Gsm7.nearest(before) + " ";
        var tail = Gsm7.nearest(after);
        var words = Gsm7.nearest(Words.line(typed));
        if (tail.startsWith(".") && words.endsWith(".")) {
            tail = tail.substring(1).strip();
            tail = tail.isEmpty() ? tail : " " + tail;
        }
        var room = Gsm7.CAPACITY - Gsm7.length(head) - Gsm7.length(tail);
        if (Gsm7.length(words) <= room) {
            return Optional.of(head + words + tail);
        }
        if (room < ELLIPSIS.length()) {
            return Optional.empty();
        }
        // The ellipsis ends the sentence as well.
        var rest = tail.startsWith(".") ? tail.substring(1) : tail;
        return Optional.of(head + startOf(words, room - ELLIPSIS.length()) + ELLIPSIS + rest);
    }

    /** As many whole words as there is room for; of a single word too long, its beginning. */
    private static String startOf(String words, int room) {
        var end = 0;
        var taken = 0;
        while (end < words.length() && taken + Gsm7.length(words.substring(end, end + 1)) <= room) {
            taken += Gsm7.length(words.substring(end, end + 1));
            end++;
        }
        var start = words.substring(0, end);
        var space = words.charAt(end) == ' ' ? end : start.lastIndexOf(' ');
        return (space > 0 ? start.substring(0, space) : start).replaceAll("[ ,;:.]+$", "");
    }
}
