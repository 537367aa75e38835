package fr.guichet.domain.practice;

/**
 * What a practice switches on or off.
 *
 * @param childPhotoRequired a registration lacks something while a child that is born has no photo (spec A7)
 * @param childminderPhotoRequired a childminder's registration lacks something without a photo (spec A8)
 * @param presentationRequired a parent's registration lacks something without a presentation (spec A7)
 * @param clientAccess how a client whose file staff made gets in (spec C1)
 * @param tellsOfShared whether clients are mailed when a note or document is shared with them
 * @param reminderHours how long before its start a client is reminded of an appointment, 0 to 168; 0 is never (spec B10)
 */
public record PracticeOptions(
        boolean childPhotoRequired,
        boolean childminderPhotoRequired,
        boolean presentationRequired,
        ClientAccess clientAccess,
        boolean tellsOfShared,
        int reminderHours) {

    public static final int MAX_REMINDER_HOURS = 168;

    /** What a practice that said nothing gets. */
    public static final PracticeOptions DEFAULT =
            new PracticeOptions(true, false, false, ClientAccess.TEMPORARY_PASSWORD, true, 24);

    public PracticeOptions {
        if (reminderHours < 0 || reminderHours > MAX_REMINDER_HOURS) {
            throw new IllegalArgumentException("a reminder goes 0 to 168 hours before");
        }
    }

    /** How a client gets in whose file staff made. */
    public enum ClientAccess {
        TEMPORARY_PASSWORD,
        PASSWORD_LINK
    }
}
