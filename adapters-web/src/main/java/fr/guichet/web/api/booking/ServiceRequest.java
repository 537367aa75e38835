package fr.guichet.web.api.booking;

import fr.guichet.application.account.Actor;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import fr.guichet.web.Fields;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that can be booked, as it is sent (spec B3). */
public record ServiceRequest(
        @Nullable String nom,
        @Nullable Integer dureeMinutes,
        @Nullable List<String> praticiens,
        @Nullable Integer ordre) {

    private static final int LAST_POSITION = 10_000;

    /** What was understood of it. */
    public record Content(
            String name,
            Duration duration,
            Set<Practitioner.Id> offeredBy,
            @Nullable Integer position) {}

    /** A new one; a practitioner who names nobody offers it themselves. */
    public Content read(Actor actor, Fields fields) {
        return read(fields, () -> {
            if (actor.role() != Role.PRACTITIONER) {
                fields.refuse("praticiens", "field.required");
            }
            return Set.of(new Practitioner.Id(actor.account().value()));
        });
    }

    /** A change of one that whoever offers it goes on to offer, where nobody is named. */
    public Content readOver(Set<Practitioner.Id> offeredBy, Fields fields) {
        return read(fields, () -> offeredBy);
    }

    private Content read(Fields fields, Supplier<Set<Practitioner.Id>> unnamed) {
        var name = fields.required("nom", nom).line(1, Service.LONGEST_NAME);
        var minutes = fields.requiredNumber(
                "duree_minutes", dureeMinutes, (int) Service.SHORTEST.toMinutes(), (int) Service.LONGEST.toMinutes());
        var position = fields.optionalNumber("ordre", ordre, -LAST_POSITION, LAST_POSITION);
        var offeredBy = praticiens == null ? unnamed.get() : practitioners(praticiens, fields);
        return new Content(name.get(), Duration.ofMinutes(minutes.get()), offeredBy, position.orNull());
    }

    private static Set<Practitioner.Id> practitioners(List<String> named, Fields fields) {
        var offeredBy = new HashSet<Practitioner.Id>();
        for (int i = 0; i < named.size(); i++) {
            var id = fields.required("praticiens[" + i + "]", named.get(i)).uuid();
            if (fields.isValid()) {
                offeredBy.add(new Practitioner.Id(id.get()));
            }
        }
        return offeredBy;
    }
}
