package fr.guichet.web.site.booking;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.OfferedSlots;
import fr.guichet.application.booking.PractitionerProfile;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import fr.guichet.web.PracticeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** When the caller comes: the moment that was chosen, or the slots of a week to choose from. */
@Component
class PhoneMoments {

    private final AgendaOwners owners;
    private final SlotChoices choices;
    private final OfferedSlots slots;
    private final PracticeZone zone;

    PhoneMoments(AgendaOwners owners, SlotChoices choices, OfferedSlots slots, PracticeZone zone) {
        this.owners = owners;
        this.choices = choices;
        this.slots = slots;
        this.zone = zone;
    }

    /**
     * A moment that was chosen.
     *
     * @param service the chosen one; without it, one of the practitioner's is to be chosen
     * @param end where the service is known
     * @param offered whether anybody could book it; staff may book otherwise (spec B8)
     */
    public record Moment(
            PractitionerProfile practitioner,
            Optional<Service> service,
            Instant start,
            LocalDate day,
            Optional<Instant> end,
            boolean offered) {}

    void addTo(ModelAndView page, Actor actor, PhoneCall call) {
        var who = owners.any(
                actor, call.praticien() == null ? null : call.praticien().toString());
        var moment = moment(call, who);
        page.addObject("moment", moment);
        page.addObject(
                "choice",
                moment == null ? choices.of(new SlotChoices.Wish(call.prestation(), who.id(), call.semaine())) : null);
        page.addObject("owners", who);
    }

    private @Nullable Moment moment(PhoneCall call, AgendaOwners.Owners who) {
        var start = call.debut();
        if (start == null || who.one().isEmpty()) {
            return null;
        }
        var practitioner = who.one().get();
        var service = practitioner.services().stream()
                .filter(one -> one.id().value().equals(call.prestation())
                        || practitioner.services().size() == 1)
                .findFirst();
        return new Moment(
                practitioner,
                service,
                start,
                LocalDate.ofInstant(start, zone.zone()),
                service.map(one -> start.plus(one.duration())),
                isOffered(practitioner.id(), service, start));
    }

    private boolean isOffered(Practitioner.Id practitioner, Optional<Service> service, Instant start) {
        var day = LocalDate.ofInstant(start, zone.zone());
        var query = new OfferedSlots.Query(
                practitioner, day, day, service.map(Service::id).orElse(null));
        return slots.handle(query) instanceof OfferedSlots.Outcome.Offered offered
                && offered.slots().stream().anyMatch(slot -> slot.start().equals(start));
    }
}
