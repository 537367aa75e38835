package fr.guichet.application.notification;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.StaleVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps every message, sent or not (spec A9). */
public interface Messages {

    /**
     * Adds them; one whose {@code once} is taken is left out.
     *
     * @return those that were added
     */
    List<Message> add(List<Message> messages);

    Optional<Message> find(Message.Id id);

    /**
     * Stores the message under the next version.
     *
     * @throws StaleVersion when another version is stored than this message was read with
     */
    void update(Message message);

    /** Takes away the secrets that work no more; returns how many. */
    int forgetSecretsExpiredBy(Instant now);

    /** Those in a state, or all, newest first. */
    Page<Message> list(Optional<Message.State> state, PageRequest page);

    /** Those that went to somebody with one of these ids, oldest first. */
    List<Message> to(Set<UUID> recipients);
}
