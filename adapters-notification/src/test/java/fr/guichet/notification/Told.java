package fr.guichet.notification;

import fr.guichet.application.clientfile.StoredFile;
import fr.guichet.application.notification.AppointmentSummary;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.Recipient;
import fr.guichet.application.notification.SecretToken;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people are told, for tests; the morning of Sunday, 22 November 2026 in Paris. */
public final class Told {

    public static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");
    public static final Instant IN_7_DAYS = NOW.plus(Duration.ofDays(7));
    public static final SecretToken TOKEN = new SecretToken("k3yDp0v2bXq7RzT_9-LmAw");
    public static final EmailAddress CLAIRES_ADDRESS = new EmailAddress("claire.martin@ptits-pas.fr");
    public static final Recipient CLAIRE = new Recipient(
            new PersonName("Claire", "MARTIN"),
            Optional.of(CLAIRES_ADDRESS),
            Optional.of(new PhoneNumber("+33689567890")),
            Optional.empty());
    public static final AppointmentSummary APPOINTMENT = new AppointmentSummary(
            UUID.fromString("01993b1e-0000-7000-8000-000000000001"),
            2,
            Instant.parse("2026-11-29T08:30:00Z"),
            Instant.parse("2026-11-29T09:15:00Z"),
            "Camille BERNARD",
            "Claire MARTIN",
            "Séance individuelle",
            Optional.of("Parler d'<b>avenir</b>"));

    private Told() {}

    public static Notification.AccountApproved approved(Notification.AccountApproved.Audience audience) {
        return new Notification.AccountApproved(CLAIRE, audience, CLAIRES_ADDRESS, TOKEN, IN_7_DAYS);
    }

    public static Notification.RegistrationRefused refused(String reason) {
        return new Notification.RegistrationRefused(CLAIRE, reason);
    }

    public static Notification.PasswordLink forgotten() {
        return new Notification.PasswordLink(
                CLAIRE,
                Notification.PasswordLink.Purpose.FORGOTTEN,
                CLAIRES_ADDRESS,
                TOKEN,
                NOW.plus(Duration.ofHours(1)));
    }

    /** One of each kind and variant. */
    public static List<Notification> all() {
        var client = Notification.Side.CLIENT;
        var practitioner = Notification.Side.PRACTITIONER;
        var before = APPOINTMENT.start().minus(Duration.ofDays(1));
        return List.of(
                approved(Notification.AccountApproved.Audience.PARENT),
                approved(Notification.AccountApproved.Audience.CO_PARENT),
                approved(Notification.AccountApproved.Audience.CHILDMINDER),
                approved(Notification.AccountApproved.Audience.OTHER),
                refused("Informations incomplètes"),
                new Notification.AccountSuspended(CLAIRE, "Plainte en cours"),
                new Notification.PasswordLink(
                        CLAIRE, Notification.PasswordLink.Purpose.CREATE, CLAIRES_ADDRESS, TOKEN, IN_7_DAYS),
                forgotten(),
                new Notification.EmailConfirmation(CLAIRE, TOKEN, IN_7_DAYS),
                new Notification.CoParentConsent(CLAIRE, "Thomas MARTIN", new UUID(1, 1), TOKEN, IN_7_DAYS),
                new Notification.TemporaryPassword(CLAIRE, CLAIRES_ADDRESS, TOKEN, IN_7_DAYS),
                new Notification.AppointmentBooked(CLAIRE, client, APPOINTMENT),
                new Notification.AppointmentBooked(CLAIRE, practitioner, APPOINTMENT),
                new Notification.AppointmentMoved(CLAIRE, client, APPOINTMENT, before),
                new Notification.AppointmentMoved(CLAIRE, practitioner, APPOINTMENT, before),
                new Notification.AppointmentCancelled(CLAIRE, client, APPOINTMENT, Optional.of("Malade")),
                new Notification.AppointmentCancelled(CLAIRE, practitioner, APPOINTMENT, Optional.empty()),
                new Notification.AppointmentReminder(CLAIRE, APPOINTMENT),
                new Notification.ChangedHoursLeaveAppointments(CLAIRE, "Camille BERNARD", List.of(APPOINTMENT)),
                new Notification.SharedWithClient(CLAIRE, Notification.SharedWithClient.Thing.NOTE),
                new Notification.SharedWithClient(CLAIRE, Notification.SharedWithClient.Thing.DOCUMENT),
                new Notification.ConditionsSigned(
                        CLAIRE,
                        "Conditions d'<b>inscription</b>",
                        NOW,
                        new Notification.Attachment(
                                new StoredFile.Id(UUID.fromString("01993b1e-0000-7000-8000-000000000002")),
                                "Conditions d'inscription (version 1)")));
    }
}
