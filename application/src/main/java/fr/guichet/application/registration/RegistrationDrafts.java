package fr.guichet.application.registration;

import java.util.Optional;

/** Keeps drafts until they are sent or too old; what they say can be read here alone. */
public interface RegistrationDrafts {

    Optional<RegistrationDraft> find(RegistrationDraft.Id id);

    /** {@link #find}, and keeps others from changing it until the transaction ends. */
    Optional<RegistrationDraft> lock(RegistrationDraft.Id id);

    void add(RegistrationDraft draft);

    /** Replaces what a locked draft says. */
    void update(RegistrationDraft draft);

    /** Takes the draft and its photos away. */
    void remove(RegistrationDraft.Id id);
}
