package fr.guichet.application.notification;

import fr.guichet.application.account.Actor;

/** Who reads messages and sends them again: administrators (spec A9). */
final class Readers {

    private Readers() {}

    static boolean include(Actor actor) {
        return switch (actor.role()) {
            case SUPER_ADMIN, ADMINISTRATOR -> true;
            case MANAGER, PRACTITIONER, CLIENT, PARENT, CHILDMINDER -> false;
        };
    }
}
