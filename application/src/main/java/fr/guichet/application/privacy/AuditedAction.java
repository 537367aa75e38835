package fr.guichet.application.privacy;

/** What the audit trail remembers; stored by these names. */
public enum AuditedAction {
    /** A social security number was shown in full (spec A8). */
    NIR_REVEALED
}
