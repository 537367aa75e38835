package fr.guichet.application.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.account.Actor;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.registration.ChildcareOffer;
import fr.guichet.domain.registration.Childminder;
import fr.guichet.domain.registration.ChildminderBuilder;
import fr.guichet.domain.registration.RegistrationRejection;
import fr.guichet.domain.registration.Speciality;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Spec A8: availability, free places, experience and speciality are the childminder's to add later. */
class OwnOfferTest {

    private final InMemoryRegistrations program = new InMemoryRegistrations();

    @Test
    void a_childminder_adds_an_offer_and_replaces_it() {
        var marie = marie();
        assertThat(seenBy(marie)).isEmpty();

        var first = new ChildcareOffer(
                true, Optional.of(2), Optional.of(7), Optional.of(new Speciality("Horaires décalés")));
        assertThat(change(marie, first)).isInstanceOf(ChangeOwnOffer.Outcome.Changed.class);
        assertThat(seenBy(marie)).contains(first);

        var second = new ChildcareOffer(false, Optional.empty(), Optional.of(8), Optional.empty());
        assertThat(change(marie, second)).isInstanceOf(ChangeOwnOffer.Outcome.Changed.class);
        assertThat(seenBy(marie)).contains(second);
    }

    @Test
    void more_places_than_agreed_are_refused_and_what_was_said_stays() {
        var marie = marie();
        change(marie, places(2));

        assertThat(change(marie, places(5)))
                .isEqualTo(new ChangeOwnOffer.Outcome.Rejected(new RegistrationRejection.MorePlacesThanAgreed(4)));
        assertThat(seenBy(marie)).contains(places(2));
    }

    @Test
    void managers_read_it_in_the_registration() {
        var marie = marie();
        change(marie, places(2));

        assertThat(program.viewChildminder()
                        .handle(new ViewChildminder.Query(program.actor(Role.MANAGER), marie.account())))
                .isInstanceOfSatisfying(
                        ViewChildminder.Outcome.Found.class,
                        found -> assertThat(found.view().file().registration().offer())
                                .contains(places(2)));
    }

    @Test
    void whoever_is_no_childminder_has_none() {
        var parent = program.actor(Role.PARENT);

        assertThat(change(parent, places(2))).isEqualTo(new ChangeOwnOffer.Outcome.Unknown());
        assertThat(program.viewOwnOffer().handle(new ViewOwnOffer.Query(parent)))
                .isEmpty();
    }

    /** Agreed for four children. */
    private Actor marie() {
        var registered = (RegisterChildminder.Outcome.Registered)
                program.registerChildminder().handle(Registrations.childminder(ChildminderBuilder.NIR));
        return new Actor(registered.account(), Role.CHILDMINDER);
    }

    private ChangeOwnOffer.Outcome change(Actor actor, ChildcareOffer offer) {
        return program.changeOwnOffer().handle(new ChangeOwnOffer.Command(actor, offer));
    }

    private Optional<ChildcareOffer> seenBy(Actor actor) {
        return program.viewOwnOffer().handle(new ViewOwnOffer.Query(actor)).flatMap(Childminder::offer);
    }

    private static ChildcareOffer places(int free) {
        return new ChildcareOffer(true, Optional.of(free), Optional.empty(), Optional.empty());
    }
}
