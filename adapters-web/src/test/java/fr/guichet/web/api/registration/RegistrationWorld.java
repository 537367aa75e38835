package fr.guichet.web.api.registration;

import fr.guichet.application.registration.AgreeCoParent;
import fr.guichet.application.registration.ApproveRegistration;
import fr.guichet.application.registration.ChangeOwnOffer;
import fr.guichet.application.registration.InMemoryRegistrations;
import fr.guichet.application.registration.LinkCoParent;
import fr.guichet.application.registration.ListChildminders;
import fr.guichet.application.registration.ListParents;
import fr.guichet.application.registration.RefuseOrSuspend;
import fr.guichet.application.registration.RegisterChildminder;
import fr.guichet.application.registration.RegisterClient;
import fr.guichet.application.registration.RegisterParent;
import fr.guichet.application.registration.RevealNir;
import fr.guichet.application.registration.ViewChildPhoto;
import fr.guichet.application.registration.ViewChildminder;
import fr.guichet.application.registration.ViewDecisions;
import fr.guichet.application.registration.ViewOwnFamily;
import fr.guichet.application.registration.ViewOwnOffer;
import fr.guichet.application.registration.ViewParent;
import fr.guichet.application.registration.ViewPhoto;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases of registration over stores in memory. */
@Configuration(proxyBeanMethods = false)
class RegistrationWorld {

    @Bean
    InMemoryRegistrations registrations() {
        return new InMemoryRegistrations();
    }

    @Bean
    RegisterParent registerParent(InMemoryRegistrations program) {
        return program.registerParent();
    }

    @Bean
    RegisterChildminder registerChildminder(InMemoryRegistrations program) {
        return program.registerChildminder();
    }

    @Bean
    RegisterClient registerClient(InMemoryRegistrations program) {
        return program.registerClient();
    }

    @Bean
    AgreeCoParent agreeCoParent(InMemoryRegistrations program) {
        return program.agreeCoParent();
    }

    @Bean
    ApproveRegistration approve(InMemoryRegistrations program) {
        return program.approve();
    }

    @Bean
    RefuseOrSuspend refuseOrSuspend(InMemoryRegistrations program) {
        return program.refuseOrSuspend();
    }

    @Bean
    ViewDecisions viewDecisions(InMemoryRegistrations program) {
        return program.viewDecisions();
    }

    @Bean
    RevealNir revealNir(InMemoryRegistrations program) {
        return program.revealNir();
    }

    @Bean
    ViewPhoto viewPhoto(InMemoryRegistrations program) {
        return program.viewPhoto();
    }

    @Bean
    ViewChildPhoto viewChildPhoto(InMemoryRegistrations program) {
        return program.viewChildPhoto();
    }

    @Bean
    ViewOwnFamily viewOwnFamily(InMemoryRegistrations program) {
        return program.viewOwnFamily();
    }

    @Bean
    ViewOwnOffer viewOwnOffer(InMemoryRegistrations program) {
        return program.viewOwnOffer();
    }

    @Bean
    ChangeOwnOffer changeOwnOffer(InMemoryRegistrations program) {
        return program.changeOwnOffer();
    }

    @Bean
    ListParents listParents(InMemoryRegistrations program) {
        return program.listParents();
    }

    @Bean
    ViewParent viewParent(InMemoryRegistrations program) {
        return program.viewParent();
    }

    @Bean
    LinkCoParent linkCoParent(InMemoryRegistrations program) {
        return program.linkCoParent();
    }

    @Bean
    ListChildminders listChildminders(InMemoryRegistrations program) {
        return program.listChildminders();
    }

    @Bean
    ViewChildminder viewChildminder(InMemoryRegistrations program) {
        return program.viewChildminder();
    }
}
