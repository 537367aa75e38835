package fr.guichet.application.registration;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A registration that somebody is still filling in (spec A7, A8): what was typed so far, right or wrong, by the names that
 * the forms give it. Photos stand in it by their ids.
 *
 * @param id known to the browser's session alone: whoever has it may go on filling in
 */
public record RegistrationDraft(Id id, Kind kind, Map<String, String> answers, Instant changedAt) {

    public RegistrationDraft {
        answers = Map.copyOf(answers);
    }

    /** Names one draft. */
    public record Id(UUID value) {}

    /** Who registers. */
    public enum Kind {
        PARENT,
        CHILDMINDER
    }

    RegistrationDraft answered(Map<String, String> other, Instant now) {
        return new RegistrationDraft(id, kind, other, now);
    }
}
