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

    /** What it says, or everything that is wrong with it. */
    public Content read(Actor actor, Fields fields) {
        var name = fields.required("nom", nom).line(1, Service.LONGEST_NAME);
        var minutes = fields.requiredNumber(
                "duree_minutes", dureeMinutes, (int) Service.SHORTEST.toMinutes(), (int) Service.LONGEST.toMinutes());
        var position = fields.optionalNumber("ordre", ordre, -LAST_POSITION, LAST_POSITION);
        var offeredBy = practitioners(actor, fields);
        return new Content(name.get(), Duration.ofMinutes(minutes.get()), offeredBy, position.orNull());
    }

    /** A practitioner who names nobody offers it themselves. */
    private Set<Practitioner.Id> practitioners(Actor actor, Fields fields) {
        var offeredBy = new HashSet<Practitioner.Id>();
        var named = praticiens;
        if (named == null) {
            if (actor.role() == Role.PRACTITIONER) {
                offeredBy.add(new Practitioner.Id(actor.account().value()));
            } else {
                fields.refuse("praticiens", "field.required");
            }
            return offeredBy;
        }
        for (int i = 0; i < named.size(); i++) {
            var id = fields.required("praticiens[" + i + "]", named.get(i)).uuid();
            if (fields.isValid()) {
                offeredBy.add(new Practitioner.Id(id.get()));
            }
        }
        return offeredBy;
    }
}
