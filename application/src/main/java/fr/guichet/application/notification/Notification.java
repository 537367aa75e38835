package fr.guichet.application.notification;

import fr.guichet.application.clientfile.StoredFile;
import fr.guichet.domain.account.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Something that one person is told; how it reads is the renderer's matter (spec A9, B10). */
public sealed interface Notification {

    Recipient to();

    /** What becomes of a message that carries a secret: the secret, and when it stops working. */
    sealed interface WithSecret extends Notification {

        SecretToken secret();

        Instant expiresAt();
    }

    /** The account was approved; the link creates its password. */
    record AccountApproved(Recipient to, Audience audience, EmailAddress login, SecretToken secret, Instant expiresAt)
            implements WithSecret {

        /** Whom the sentences speak to. */
        public enum Audience {
            PARENT,
            CO_PARENT,
            CHILDMINDER,
            OTHER
        }
    }

    /** The registration was turned down. */
    record RegistrationRefused(Recipient to, String reason) implements Notification {}

    /** The account was active, and is kept out from now on. */
    record AccountSuspended(Recipient to, String reason) implements Notification {}

    /** A link under which the person chooses a password (spec A4). */
    record PasswordLink(Recipient to, Purpose purpose, EmailAddress login, SecretToken secret, Instant expiresAt)
            implements WithSecret {

        /** Why the person gets it. */
        public enum Purpose {
            CREATE,
            FORGOTTEN
        }
    }

    /** A link whose opening proves that the address is the person's. */
    record EmailConfirmation(Recipient to, SecretToken secret, Instant expiresAt) implements WithSecret {}

    /**
     * Asks the owner of an existing account whether they agree to be somebody's co-parent (spec A7).
     *
     * @param asker the full name of the parent who named them
     * @param askerId that parent's account
     */
    record CoParentConsent(Recipient to, String asker, UUID askerId, SecretToken secret, Instant expiresAt)
            implements WithSecret {}

    /** A password that works until its owner signs in and changes it (spec C1). */
    record TemporaryPassword(Recipient to, EmailAddress login, SecretToken secret, Instant expiresAt)
            implements WithSecret {}

    /** Which of the two an appointment's message speaks to. */
    enum Side {
        CLIENT,
        PRACTITIONER
    }

    /** An appointment was booked. */
    record AppointmentBooked(Recipient to, Side side, AppointmentSummary appointment) implements Notification {}

    /** An appointment has another start. */
    record AppointmentMoved(Recipient to, Side side, AppointmentSummary appointment, Instant previousStart)
            implements Notification {}

    /** An appointment will not take place. */
    record AppointmentCancelled(Recipient to, Side side, AppointmentSummary appointment, Optional<String> reason)
            implements Notification {}

    /** An appointment comes near. */
    record AppointmentReminder(Recipient to, AppointmentSummary appointment) implements Notification {}

    /** Something new lies there for the client to read by signing in; what it says is not told (spec C4). */
    record SharedWithClient(Recipient to, Thing thing) implements Notification {
        /** What lies there. */
        public enum Thing {
            NOTE,
            DOCUMENT
        }
    }

    /** What becomes of a message that carries a document. */
    sealed interface WithAttachment extends Notification {
        Attachment attachment();
    }

    /**
     * A stored document that an e-mail carries.
     *
     * @param title what it is called, without an ending
     */
    record Attachment(StoredFile.Id file, String title) {}

    /**
     * The client signed the conditions of registration, and gets them as they were signed (spec C3).
     *
     * @param conditions the title of the text
     */
    record ConditionsSigned(Recipient to, String conditions, Instant signedAt, Attachment attachment)
            implements WithAttachment {}

    /**
     * Hours changed or an absence was entered, and these booked appointments no longer fit (spec B4).
     *
     * @param practitioner the full name of the one whose hours changed
     * @param left what is left to move, in time order, not empty
     */
    record ChangedHoursLeaveAppointments(Recipient to, String practitioner, List<AppointmentSummary> left)
            implements Notification {

        public ChangedHoursLeaveAppointments {
            left = List.copyOf(left);
        }
    }
}
