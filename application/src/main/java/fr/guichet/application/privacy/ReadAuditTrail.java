package fr.guichet.application.privacy;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AppointmentQueries;
import fr.guichet.application.booking.Days;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PersonName;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows administrators who did or saw what that is sensitive, newest first (spec section 6). */
@UseCase
public final class ReadAuditTrail {

    private final AuditTrail auditTrail;
    private final AppointmentQueries people;
    private final Practices practices;

    public ReadAuditTrail(AuditTrail auditTrail, AppointmentQueries people, Practices practices) {
        this.auditTrail = auditTrail;
        this.people = people;
        this.practices = practices;
    }

    /** Who asks, for which entries. */
    public record Query(
            Actor actor,
            Days days,
            Optional<Account.Id> author,
            Optional<UUID> subject,
            Optional<AuditedAction> action,
            PageRequest page) {}

    /**
     * An entry.
     *
     * @param author the name of who did it, where they are still known
     * @param about the name of the account that it was about, where it was about one that is still known
     */
    public record Entry(AuditEntry entry, Optional<PersonName> author, Optional<PersonName> about) {}

    /** What the caller is told. */
    public sealed interface Outcome {

        /** The page that was asked for. */
        record Found(Page<Entry> page) implements Outcome {}

        /** The role never reads the trail. */
        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Query query) {
        return switch (query.actor().role()) {
            case SUPER_ADMIN, ADMINISTRATOR -> new Outcome.Found(found(query));
            case MANAGER, PRACTITIONER, CLIENT, PARENT, CHILDMINDER -> new Outcome.Forbidden();
        };
    }

    private Page<Entry> found(Query query) {
        var zone = practices.current().zone();
        var filter = new AuditTrail.Filter(
                query.days().start(zone), query.days().end(zone), query.author(), query.subject(), query.action());
        var page = auditTrail.find(filter, query.page());
        var names = people.names(page.entries().stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.actor()), about(entry).stream()))
                .collect(Collectors.toSet()));
        return page.map(entry -> new Entry(
                entry,
                Optional.ofNullable(names.get(entry.actor())),
                about(entry).flatMap(id -> Optional.ofNullable(names.get(id)))));
    }

    private static Optional<Account.Id> about(AuditEntry entry) {
        return entry.subject().map(Account.Id::new);
    }
}
