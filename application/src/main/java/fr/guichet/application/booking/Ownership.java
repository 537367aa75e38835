package fr.guichet.application.booking;

import fr.guichet.application.account.Actor;
import java.util.Optional;

/** Whose appointments an actor reaches: their own, and as staff everyone's; others do not exist for them (spec C5). */
final class Ownership {

    private Ownership() {}

    static boolean mayChange(Actor actor, BookingClient client) {
        return actor.role().isStaff() || client.account().equals(Optional.of(actor.account()));
    }

    static boolean maySee(Actor actor, AppointmentView view) {
        return actor.role().isStaff() || view.clientAccount().equals(Optional.of(actor.account()));
    }
}
