package fr.guichet.application.registration;

import fr.guichet.application.UseCase;
import java.util.Optional;

/** Gives back what somebody who registers has filled in so far. */
@UseCase
public final class OpenDraft {

    private final RegistrationDrafts drafts;

    public OpenDraft(RegistrationDrafts drafts) {
        this.drafts = drafts;
    }

    public record Query(RegistrationDraft.Id draft) {}

    public Optional<RegistrationDraft> handle(Query query) {
        return drafts.find(query.draft());
    }
}
