package fr.guichet.bootstrap.registration;

import fr.guichet.application.Ids;
import fr.guichet.application.account.AccountLinks;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.CurrentTerms;
import fr.guichet.application.account.LinkIssuer;
import fr.guichet.application.account.RandomBytes;
import fr.guichet.application.account.TermsAcceptances;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.application.clientfile.DocumentStore;
import fr.guichet.application.notification.Outbox;
import fr.guichet.application.registration.CoParentInvitations;
import fr.guichet.application.registration.CoParentRequests;
import fr.guichet.application.registration.Families;
import fr.guichet.application.registration.FamilyRecords;
import fr.guichet.application.registration.Newcomers;
import fr.guichet.application.registration.PhotoEncoder;
import fr.guichet.application.registration.PhotoKeeper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What several use cases of registration are made of. */
@Configuration(proxyBeanMethods = false)
class RegistrationConfiguration {

    @Bean
    LinkIssuer linkIssuer(AccountLinks links, RandomBytes random) {
        return new LinkIssuer(links, random);
    }

    @Bean
    Newcomers newcomers(
            Accounts accounts, ClientFiles files, TermsAcceptances acceptances, CurrentTerms terms, Ids ids) {
        return new Newcomers(accounts, files, acceptances, terms, ids);
    }

    @Bean
    PhotoKeeper photoKeeper(PhotoEncoder encoder, DocumentStore documents, Ids ids) {
        return new PhotoKeeper(encoder, documents, ids);
    }

    @Bean
    FamilyRecords familyRecords(Families families) {
        return new FamilyRecords(families);
    }

    @Bean
    CoParentInvitations coParentInvitations(
            CoParentRequests requests,
            Families families,
            Accounts accounts,
            AccountLinks links,
            LinkIssuer issuer,
            Outbox outbox,
            Ids ids) {
        return new CoParentInvitations(requests, families, accounts, links, issuer, outbox, ids);
    }
}
