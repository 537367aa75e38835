package fr.guichet.application.practice;

import fr.guichet.application.account.Actor;

/** Who changes what the practice is and says: administrators. */
final class PracticeEditors {

    private PracticeEditors() {}

    static boolean include(Actor actor) {
        return switch (actor.role()) {
            case SUPER_ADMIN, ADMINISTRATOR -> true;
            case MANAGER, PRACTITIONER, CLIENT, PARENT, CHILDMINDER -> false;
        };
    }
}
