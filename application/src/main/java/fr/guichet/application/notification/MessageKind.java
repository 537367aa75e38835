package fr.guichet.application.notification;

/** What a message is about. */
public enum MessageKind {
    ACCOUNT_APPROVED,
    REGISTRATION_REFUSED,
    ACCOUNT_SUSPENDED,
    PASSWORD_LINK,
    EMAIL_CONFIRMATION,
    CO_PARENT_CONSENT,
    TEMPORARY_PASSWORD,
    APPOINTMENT_BOOKED,
    APPOINTMENT_MOVED,
    APPOINTMENT_CANCELLED,
    APPOINTMENT_REMINDER,
    APPOINTMENTS_LEFT,
    SHARED_WITH_CLIENT,
    CONDITIONS_SIGNED;

    static MessageKind of(Notification notification) {
        return switch (notification) {
            case Notification.AccountApproved ignored -> ACCOUNT_APPROVED;
            case Notification.RegistrationRefused ignored -> REGISTRATION_REFUSED;
            case Notification.AccountSuspended ignored -> ACCOUNT_SUSPENDED;
            case Notification.PasswordLink ignored -> PASSWORD_LINK;
            case Notification.EmailConfirmation ignored -> EMAIL_CONFIRMATION;
            case Notification.CoParentConsent ignored -> CO_PARENT_CONSENT;
            case Notification.TemporaryPassword ignored -> TEMPORARY_PASSWORD;
            case Notification.AppointmentBooked ignored -> APPOINTMENT_BOOKED;
            case Notification.AppointmentMoved ignored -> APPOINTMENT_MOVED;
            case Notification.AppointmentCancelled ignored -> APPOINTMENT_CANCELLED;
            case Notification.AppointmentReminder ignored -> APPOINTMENT_REMINDER;
            case Notification.ChangedHoursLeaveAppointments ignored -> APPOINTMENTS_LEFT;
            case Notification.SharedWithClient ignored -> SHARED_WITH_CLIENT;
            case Notification.ConditionsSigned ignored -> CONDITIONS_SIGNED;
        };
    }
}
