package fr.guichet.application.privacy;

/** What the audit trail remembers; stored by these names. */
public enum AuditedAction {
    /** A social security number was shown in full (spec A8). */
    NIR_REVEALED,
    /** Somebody with rights of the staff was made (spec A2). */
    STAFF_ACCOUNT_CREATED,
    /** Somebody was given another role (spec A2). */
    ROLE_CHANGED,
    /** An account was taken away (spec A2). */
    ACCOUNT_REMOVED,
    /** Two files were said to be about one person (spec C1). */
    CLIENT_FILES_JOINED,
    /** A note was taken away, with every wording it had had (spec C4). */
    NOTE_REMOVED,
    /** A document was taken out of a client's file (spec C4). */
    DOCUMENT_REMOVED
}
