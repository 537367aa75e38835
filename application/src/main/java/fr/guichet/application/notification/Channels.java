package fr.guichet.application.notification;

import fr.guichet.domain.account.ContactChannel;

/** Which notifications follow the choice of the person or the practice, and which are e-mail by nature (spec A9, B10). */
final class Channels {

    private Channels() {}

    static ContactChannel wished(Notification notification, ContactChannel ofPractice) {
        return followsChoice(notification) ? notification.to().preferred().orElse(ofPractice) : ContactChannel.EMAIL;
    }

    private static boolean followsChoice(Notification notification) {
        return switch (notification) {
            case Notification.AccountApproved ignored -> true;
            case Notification.RegistrationRefused ignored -> true;
            case Notification.AccountSuspended ignored -> true;
            case Notification.PasswordLink ignored -> true;
            case Notification.AppointmentReminder ignored -> true;
            // The address itself is what these are about …
            case Notification.EmailConfirmation ignored -> false;
            case Notification.CoParentConsent ignored -> false;
            case Notification.TemporaryPassword ignored -> false;
            // … and from these a calendar takes its part.
            case Notification.AppointmentBooked ignored -> false;
            case Notification.AppointmentMoved ignored -> false;
            case Notification.AppointmentCancelled ignored -> false;
            case Notification.ChangedHoursLeaveAppointments ignored -> false;
            // No text message holds these.
            case Notification.SharedWithClient ignored -> false;
            case Notification.ConditionsSigned ignored -> false;
        };
    }
}
