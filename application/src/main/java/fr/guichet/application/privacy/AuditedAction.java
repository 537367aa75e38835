package fr.guichet.application.privacy;

/** What the audit trail remembers; stored by these names. */
public enum AuditedAction {
    /** A social security number was shown in full (spec A8). */
    NIR_REVEALED,
    /** Somebody with rights of the staff was made (spec A2). */
    STAFF_ACCOUNT_CREATED,
    /** Somebody was given another role (spec A2). */
    ROLE_CHANGED,
    /** A registration was approved, or a refused or suspended account let in again (spec A1). */
    ACCOUNT_APPROVED,
    /** A registration was refused (spec A1). */
    ACCOUNT_REFUSED,
    /** An account was suspended (spec A1). */
    ACCOUNT_SUSPENDED,
    /** Two parents were made one family by a manager (spec A7). */
    CO_PARENT_LINKED,
    /** Two files were said to be about one person (spec C1). */
    CLIENT_FILES_JOINED,
    /** A note was taken away, with every wording it had had (spec C4). */
    NOTE_REMOVED,
    /** A document was taken out of a client's file (spec C4). */
    DOCUMENT_REMOVED,
    /** The practice's settings or texts were changed. */
    PRACTICE_CHANGED,
    /** Somebody took a copy of their own data. */
    DATA_EXPORTED,
    /** A person was erased, with their account. */
    ACCOUNT_REMOVED,
    /** A client who had no account was erased. */
    CLIENT_FILE_ERASED,
    /** A person came back with a backup, and was erased again. */
    ERASURE_REPEATED,
    /** What was kept long enough went. */
    RETENTION_APPLIED
}
