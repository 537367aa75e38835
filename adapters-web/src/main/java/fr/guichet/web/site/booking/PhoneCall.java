package fr.guichet.web.site.booking;

import fr.guichet.web.Fields;
import fr.guichet.web.PracticeZone;
import fr.guichet.web.site.Typed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is known so far while a client is on the telephone, in any order; the addresses of the page carry it, so that nothing
 * of it is lost on the way (spec B8, C1).
 *
 * @param semaine a day of the week whose slots are shown
 */
public record PhoneCall(
        @Nullable UUID client,
        @Nullable UUID praticien,
        @Nullable UUID prestation,
        @Nullable Instant debut,
        @Nullable LocalDate semaine) {

    static final String PATH = "/cabinet/rendez-vous/nouveau";

    /** Reads an address or a form; what cannot be read counts as not known. */
    static PhoneCall of(Typed typed, PracticeZone zone) {
        return new PhoneCall(
                uuid(typed.text("client")),
                uuid(typed.text("praticien")),
                uuid(typed.text("prestation")),
                start(typed, zone),
                day(typed.text("semaine")));
    }

    /** An instant, or the practice's clock, whole or as day and time apart. */
    static @Nullable Instant start(Typed typed, PracticeZone zone) {
        var whole = typed.text("debut");
        var local = whole == null || whole.isBlank() ? typed.text("jour") + "T" + typed.text("heure") : whole;
        var fields = new Fields();
        var instant = fields.optional("debut", local).instant();
        if (fields.isValid()) {
            return instant.orNull();
        }
        try {
            return LocalDateTime.parse(local).atZone(zone.zone()).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    public PhoneCall withClient(@Nullable UUID other) {
        return new PhoneCall(other, praticien, prestation, debut, semaine);
    }

    public PhoneCall at(Instant start, UUID practitioner, UUID service) {
        return new PhoneCall(client, practitioner, service, start, null);
    }

    /** The same call, in which another moment is looked for. */
    public PhoneCall before(@Nullable LocalDate day) {
        return new PhoneCall(client, praticien, prestation, null, day);
    }

    public String address() {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParamIfPresent("client", Optional.ofNullable(client))
                .queryParamIfPresent("praticien", Optional.ofNullable(praticien))
                .queryParamIfPresent("prestation", Optional.ofNullable(prestation))
                .queryParamIfPresent("debut", Optional.ofNullable(debut))
                .queryParamIfPresent("semaine", Optional.ofNullable(semaine))
                .toUriString();
    }

    /** The address, to which one more parameter is added. */
    public String and() {
        var address = address();
        return address + (address.contains("?") ? "&" : "?");
    }

    private static @Nullable UUID uuid(@Nullable String typed) {
        var fields = new Fields();
        var read = fields.optional("id", typed).uuid();
        return fields.isValid() ? read.orNull() : null;
    }

    static @Nullable LocalDate day(@Nullable String typed) {
        var fields = new Fields();
        var read = fields.optional("jour", typed).date();
        return fields.isValid() ? read.orNull() : null;
    }
}
