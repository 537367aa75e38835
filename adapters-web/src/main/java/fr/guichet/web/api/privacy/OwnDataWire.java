package fr.guichet.web.api.privacy;

import fr.guichet.application.account.Session;
import fr.guichet.application.booking.AgendaSettings;
import fr.guichet.application.booking.AppointmentView;
import fr.guichet.application.privacy.AuditEntry;
import fr.guichet.application.privacy.OwnData;
import fr.guichet.application.registration.ViewOwnFamily;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.account.PostalAddress;
import fr.guichet.domain.booking.AppointmentEvent;
import fr.guichet.domain.booking.CancellationReason;
import fr.guichet.domain.booking.Purpose;
import fr.guichet.domain.clientfile.ChipNumber;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Dog;
import fr.guichet.domain.clientfile.HomeAddress;
import fr.guichet.domain.registration.Child;
import fr.guichet.domain.registration.ChildcareOffer;
import fr.guichet.domain.registration.Childminder;
import fr.guichet.domain.registration.FirstName;
import fr.guichet.domain.registration.Nir;
import fr.guichet.domain.registration.Presentation;
import fr.guichet.domain.registration.ShortText;
import fr.guichet.domain.registration.Speciality;
import fr.guichet.domain.registration.TermsAcceptance;
import fr.guichet.web.api.account.ChannelWords;
import fr.guichet.web.api.account.RoleWords;
import fr.guichet.web.api.account.StatusWords;
import fr.guichet.web.api.booking.AppointmentWords;
import fr.guichet.web.api.booking.HoursWire;
import fr.guichet.web.api.notification.MessageWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The files of an export, whose layout docs/data-protection.md promises: members are added to them, never taken away. */
final class OwnDataWire {

    private OwnDataWire() {}

    /** {@code compte.json}. */
    record AccountFile(
            UUID id,
            String email,
            @Nullable Instant emailConfirmeLe,
            String prenom,
            String nom,
            @Nullable String telephone,
            @Nullable String canalNotification,
            String role,
            String statut,
            Instant creeLe,
            @Nullable Instant derniereConnexionLe,
            List<SessionWire> sessions,
            List<TermsWire> conditionsAcceptees,
            List<DecisionWire> decisions) {

        static AccountFile of(OwnData own) {
            var account = own.account();
            var person = account.person();
            return new AccountFile(
                    account.id().value(),
                    account.email().value(),
                    person.emailConfirmedAt().orElse(null),
                    account.name().first(),
                    account.name().last(),
                    phone(account.phone()),
                    person.channel().map(ChannelWords::of).orElse(null),
                    RoleWords.of(account.role()),
                    StatusWords.of(account.status()),
                    account.createdAt(),
                    own.signedInAt().orElse(null),
                    own.sessions().stream().map(SessionWire::of).toList(),
                    own.terms().stream().map(TermsWire::of).toList(),
                    own.decisions().stream()
                            .map(decision -> new DecisionWire(
                                    switch (decision.kind()) {
                                        case APPROVED -> "valide";
                                        case REFUSED -> "refuse";
                                        case SUSPENDED -> "suspendu";
                                    },
                                    decision.decidedAt()))
                            .toList());
        }
    }

    record SessionWire(Instant ouverteLe, Instant expireLe) {

        static SessionWire of(Session session) {
            return new SessionWire(session.openedAt(), session.expiresAt());
        }
    }

    record TermsWire(String versionCgu, String versionConfidentialite, Instant accepteesLe) {

        static TermsWire of(TermsAcceptance acceptance) {
            return new TermsWire(
                    acceptance.versions().terms(), acceptance.versions().privacyPolicy(), acceptance.acceptedAt());
        }
    }

    record DecisionWire(String decision, Instant le) {}

    /** {@code fiche-client.json}. */
    record ClientWire(
            UUID id,
            String prenom,
            String nom,
            @Nullable String email,
            @Nullable String telephone,
            String statut,
            @Nullable AddressWire adresse,
            List<DogWire> chiens,
            Instant creeLe) {

        static ClientWire of(ClientFile file) {
            return new ClientWire(
                    file.id().value(),
                    file.name().first(),
                    file.name().last(),
                    file.email().map(EmailAddress::value).orElse(null),
                    phone(file.phone()),
                    switch (file) {
                        case ClientFile.Preliminary preliminary -> "preliminaire";
                        case ClientFile.Final complete -> "final";
                    },
                    file.client()
                            .address()
                            .map(address -> AddressWire.of(address))
                            .orElse(null),
                    file.client().dogs().all().stream().map(DogWire::of).toList(),
                    file.createdAt());
        }
    }

    record DogWire(
            UUID id,
            String nom,
            String race,
            @Nullable LocalDate dateNaissance,
            @Nullable String numeroPuce) {

        static DogWire of(Dog dog) {
            return new DogWire(
                    dog.id().value(),
                    dog.name(),
                    dog.breed(),
                    dog.birth().orElse(null),
                    dog.chip().map(ChipNumber::digits).orElse(null));
        }
    }

    /** {@code famille.json}. */
    record FamilyFile(
            @Nullable AddressWire adresse,
            @Nullable String profession,
            @Nullable String situationFamiliale,
            @Nullable LocalDate dateNaissance,
            @Nullable String presentation,
            @Nullable CoParentWire coParent,
            List<ChildWire> enfants) {

        static FamilyFile of(ViewOwnFamily.OwnFamily family) {
            var own = family.own();
            return new FamilyFile(
                    family.address().map(AddressWire::of).orElse(null),
                    own.profession().map(ShortText::text).orElse(null),
                    own.familySituation().map(ShortText::text).orElse(null),
                    own.birthDate().orElse(null),
                    own.presentation().map(Presentation::text).orElse(null),
                    family.coParent().map(CoParentWire::of).orElse(null),
                    family.children().stream().map(ChildWire::of).toList());
        }
    }

    record AddressWire(
            String adresse,
            @Nullable String codePostal,
            @Nullable String ville) {

        static AddressWire of(HomeAddress address) {
            return new AddressWire(
                    address.line(),
                    address.postalCode().orElse(null),
                    address.city().orElse(null));
        }

        static AddressWire of(PostalAddress address) {
            return new AddressWire(address.street(), address.postalCode(), address.city());
        }
    }

    /** The other parent, reached only from under the same roof (spec A7). */
    record CoParentWire(
            String prenom,
            String nom,
            @Nullable String email,
            @Nullable String telephone) {

        static CoParentWire of(ViewOwnFamily.CoParent other) {
            return new CoParentWire(
                    other.name().first(),
                    other.name().last(),
                    other.contact().map(contact -> contact.email().value()).orElse(null),
                    phone(other.contact().flatMap(ViewOwnFamily.Contact::phone)));
        }
    }

    record ChildWire(
            UUID id,
            @Nullable String prenom,
            String nom,
            String genre,
            @Nullable LocalDate dateNaissance,
            @Nullable LocalDate datePrevisionnelle,
            boolean grossesseMultiple,
            @Nullable String photo) {

        static ChildWire of(Child child) {
            var gender = switch (child.gender()) {
                case MALE -> "H";
                case FEMALE -> "F";
            };
            return switch (child) {
                case Child.Born born ->
                    new ChildWire(
                            born.id().value(),
                            born.firstName().text(),
                            born.surname().text(),
                            gender,
                            born.birthDate(),
                            null,
                            born.multipleBirth(),
                            born.photo().map(photo -> photoOf(born.id())).orElse(null));
                case Child.Unborn unborn ->
                    new ChildWire(
                            unborn.id().value(),
                            unborn.firstName().map(FirstName::text).orElse(null),
                            unborn.surname().text(),
                            gender,
                            null,
                            unborn.expectedDate(),
                            unborn.multipleBirth(),
                            null);
            };
        }
    }

    /** Where a child's photo stands in the archive, without its ending. */
    static String photoOf(Child.Id child) {
        return "photos/enfant-" + child.value();
    }

    /** {@code assistante-maternelle.json}. */
    record ChildminderFile(
            AddressWire adresse,
            LocalDate dateNaissance,
            String villeNaissance,
            String paysNaissance,
            @Nullable String nir,
            String numeroAgrement,
            LocalDate dateAgrement,
            int nbMaxEnfants,
            @Nullable String presentation,
            @Nullable Instant consentementPhotoLe,
            @Nullable Boolean disponible,
            @Nullable Integer placeDisponible,
            @Nullable Integer anneeExperience,
            @Nullable String specialite,
            Instant creeLe) {

        /** The number stays out of logs. */
        @Override
        public String toString() {
            return "ChildminderFile[…]";
        }

        static ChildminderFile of(Childminder registered, Optional<Nir> nir) {
            var offer = registered.offer();
            return new ChildminderFile(
                    AddressWire.of(registered.address()),
                    registered.birth().date(),
                    registered.birth().city().name(),
                    registered.birth().country().code(),
                    nir.map(Nir::value).orElse(null),
                    registered.agreement().number().text(),
                    registered.agreement().date(),
                    registered.agreement().maxChildren(),
                    registered.presentation().map(Presentation::text).orElse(null),
                    registered
                            .photo()
                            .map(Childminder.ConsentedPhoto::consentedAt)
                            .orElse(null),
                    offer.map(ChildcareOffer::available).orElse(null),
                    offer.flatMap(ChildcareOffer::freePlaces).orElse(null),
                    offer.flatMap(ChildcareOffer::yearsOfExperience).orElse(null),
                    offer.flatMap(ChildcareOffer::speciality)
                            .map(Speciality::text)
                            .orElse(null),
                    registered.createdAt());
        }
    }

    /** An element of {@code rendez-vous.json}. */
    record AppointmentWire(
            UUID id,
            String praticien,
            String prestation,
            Instant debut,
            Instant fin,
            String statut,
            @Nullable String objet,
            List<EventWire> historique) {

        static AppointmentWire of(OwnData.OwnAppointment own, Account.Id self) {
            var view = own.view();
            return new AppointmentWire(
                    view.id().value(),
                    view.practitionerName().full(),
                    view.serviceName(),
                    view.time().start(),
                    view.time().end(),
                    AppointmentWords.of(view.status()),
                    view.purpose().map(Purpose::text).orElse(null),
                    own.history().stream()
                            .map(event -> EventWire.of(event, self))
                            .toList());
        }
    }

    record EventWire(
            String action,
            Instant le,
            boolean parVous,
            @Nullable String motif) {

        static EventWire of(AppointmentEvent event, Account.Id self) {
            var reason = event instanceof AppointmentEvent.WasCancelled cancelled
                    ? cancelled.reason().map(CancellationReason::text)
                    : Optional.<String>empty();
            return new EventWire(
                    AppointmentWords.of(event), event.at(), event.by().equals(self), reason.orElse(null));
        }
    }

    /** {@code agenda.json}: a practitioner's, without the clients. */
    record AgendaFile(
            List<HoursWire.PeriodWire> horaires, List<AbsenceWire> absences, List<ReceivedWire> rendezVousRecus) {

        static AgendaFile of(Optional<AgendaSettings> agenda, List<AppointmentView> received) {
            return new AgendaFile(
                    agenda.map(it -> HoursWire.periods(it.hours())).orElse(List.of()),
                    agenda.map(AgendaSettings::absences).orElse(List.of()).stream()
                            .map(absence -> new AbsenceWire(
                                    absence.time().start(),
                                    absence.time().end(),
                                    absence.reason().orElse(null)))
                            .toList(),
                    received.stream()
                            .map(view -> new ReceivedWire(
                                    view.time().start(),
                                    view.time().end(),
                                    view.serviceName(),
                                    AppointmentWords.of(view.status())))
                            .toList());
        }
    }

    record AbsenceWire(Instant debut, Instant fin, @Nullable String motif) {}

    record ReceivedWire(Instant debut, Instant fin, String prestation, String statut) {}

    /** An element of {@code messages.json}. */
    record MessageWire(
            String type,
            String canal,
            String adresse,
            Instant creeLe,
            String etat,
            @Nullable String sujet,
            @Nullable String texte) {

        static MessageWire of(OwnData.OwnMessage own) {
            var message = own.message();
            return new MessageWire(
                    MessageWords.of(message.kind()),
                    MessageWords.of(message.to().channel()),
                    message.to().address(),
                    message.createdAt(),
                    MessageWords.of(message.progress().state()),
                    own.namesOthers() ? null : message.content().subject(),
                    own.namesOthers() ? null : message.content().text());
        }
    }

    /** An element of {@code journal.json}. */
    record AuditWire(Instant le, String action, boolean parVous) {

        static AuditWire of(AuditEntry entry, Account.Id self) {
            return new AuditWire(
                    entry.at(), AuditWords.of(entry.action()), entry.actor().equals(self));
        }
    }

    private static @Nullable String phone(Optional<PhoneNumber> phone) {
        return phone.map(PhoneNumber::national).orElse(null);
    }
}
