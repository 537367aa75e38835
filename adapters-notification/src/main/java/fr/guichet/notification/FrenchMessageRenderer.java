package fr.guichet.notification;

import fr.guichet.application.notification.CalendarPart;
import fr.guichet.application.notification.Content;
import fr.guichet.application.notification.MessageRenderer;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.practice.MessageFit;
import fr.guichet.domain.practice.Practice;
import fr.guichet.notification.booking.AppointmentCalendar;
import java.time.Instant;
import java.util.Optional;

/** Says everything in French (spec A9, B10). */
final class FrenchMessageRenderer implements MessageRenderer, MessageFit {

    private final String publicUrl;

    /**
     * @param publicUrl where people find the site; a slash at its end counts for nothing
     */
    FrenchMessageRenderer(String publicUrl) {
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    @Override
    public Content email(Notification notification, Practice practice, Instant now) {
        var letter = letter(notification, new Desk(practice, publicUrl, now));
        return new Content(
                Words.line(letter.subject()),
                LetterPages.text(letter, practice),
                Optional.of(LetterPages.html(letter, practice)),
                calendar(notification, practice, now));
    }

    @Override
    public Optional<Content> sms(Notification notification, Practice practice, Instant now) {
        return TextMessages.of(notification, new Desk(practice, publicUrl, now))
                .map(text -> new Content("", text, Optional.empty(), Optional.empty()));
    }

    @Override
    public boolean fits(Practice practice) {
        return TextMessages.fit(practice, publicUrl);
    }

    private static Letter letter(Notification notification, Desk desk) {
        return switch (notification) {
            case Notification.AccountApproved told -> AccountLetters.approved(told, desk);
            case Notification.RegistrationRefused told -> RegistrationLetters.refused(told, desk);
            case Notification.AccountSuspended told -> AccountLetters.suspended(told, desk);
            case Notification.PasswordLink told -> AccountLetters.passwordLink(told, desk);
            case Notification.EmailConfirmation told -> AccountLetters.confirmation(told, desk);
            case Notification.CoParentConsent told -> RegistrationLetters.consent(told, desk);
            case Notification.TemporaryPassword told -> AccountLetters.temporaryPassword(told, desk);
            case Notification.AppointmentBooked told -> BookingLetters.booked(told, desk);
            case Notification.AppointmentMoved told -> BookingLetters.moved(told, desk);
            case Notification.AppointmentCancelled told -> BookingLetters.cancelled(told, desk);
            case Notification.AppointmentReminder told -> BookingLetters.reminder(told, desk);
            case Notification.ChangedHoursLeaveAppointments told -> BookingLetters.left(told, desk);
            case Notification.SharedWithClient told -> ClientFileLetters.shared(told, desk);
            case Notification.ConditionsSigned told -> ClientFileLetters.signed(told, desk);
        };
    }

    private static Optional<CalendarPart> calendar(Notification notification, Practice practice, Instant now) {
        return switch (notification) {
            case Notification.AppointmentBooked told ->
                Optional.of(AppointmentCalendar.request(told.appointment(), told.side(), told.to(), practice, now));
            case Notification.AppointmentMoved told ->
                Optional.of(AppointmentCalendar.request(told.appointment(), told.side(), told.to(), practice, now));
            case Notification.AppointmentCancelled told ->
                Optional.of(AppointmentCalendar.cancel(told.appointment(), told.side(), told.to(), practice, now));
            case Notification.AppointmentReminder ignored -> Optional.empty();
            case Notification.AccountApproved ignored -> Optional.empty();
            case Notification.RegistrationRefused ignored -> Optional.empty();
            case Notification.AccountSuspended ignored -> Optional.empty();
            case Notification.PasswordLink ignored -> Optional.empty();
            case Notification.EmailConfirmation ignored -> Optional.empty();
            case Notification.CoParentConsent ignored -> Optional.empty();
            case Notification.TemporaryPassword ignored -> Optional.empty();
            case Notification.ChangedHoursLeaveAppointments ignored -> Optional.empty();
            case Notification.SharedWithClient ignored -> Optional.empty();
            case Notification.ConditionsSigned ignored -> Optional.empty();
        };
    }
}
