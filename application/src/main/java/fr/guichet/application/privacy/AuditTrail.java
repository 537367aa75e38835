package fr.guichet.application.privacy;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import java.util.Optional;
import java.util.UUID;

/** Where sensitive actions are remembered: entries are added, in the transaction of the action, and never changed. */
public interface AuditTrail {

    void add(AuditEntry entry);

    /** The entries, newest first; those about one subject where it is named. */
    Page<AuditEntry> newest(Optional<UUID> subject, PageRequest page);
}
