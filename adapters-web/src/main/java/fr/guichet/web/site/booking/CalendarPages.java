package fr.guichet.web.site.booking;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.RenewCalendarAddress;
import fr.guichet.application.booking.ShowCalendarAddress;
import fr.guichet.web.api.booking.CalendarAddresses;
import fr.guichet.web.site.OwnArea;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own calendar feed: its address, how to subscribe to it, and another address (spec B11). */
@Controller
class CalendarPages {

    private final ShowCalendarAddress show;
    private final RenewCalendarAddress renew;
    private final CalendarAddresses addresses;

    CalendarPages(ShowCalendarAddress show, RenewCalendarAddress renew, CalendarAddresses addresses) {
        this.show = show;
        this.renew = renew;
        this.addresses = addresses;
    }

    @GetMapping({"/espace/calendrier", "/compte/calendrier"})
    ModelAndView show(Actor actor) {
        return new ModelAndView("site/booking/calendar")
                .addObject("address", addresses.of(show.handle(actor)))
                .addObject("area", OwnArea.of(actor.role()));
    }

    @PostMapping({"/espace/calendrier", "/compte/calendrier"})
    String renew(Actor actor) {
        addresses.of(renew.handle(actor));
        return "redirect:" + OwnArea.of(actor.role()).calendar() + "?renouvele";
    }
}
