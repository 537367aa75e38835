package fr.guichet.persistence.registration;

import static fr.guichet.persistence.jooq.Tables.CHILDMINDER;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PostalAddress;
import fr.guichet.domain.registration.Birth;
import fr.guichet.domain.registration.ChildcareOffer;
import fr.guichet.domain.registration.Childminder;
import fr.guichet.domain.registration.City;
import fr.guichet.domain.registration.Country;
import fr.guichet.domain.registration.MaskedNir;
import fr.guichet.domain.registration.Photo;
import fr.guichet.domain.registration.Presentation;
import fr.guichet.domain.registration.ShortText;
import fr.guichet.domain.registration.Speciality;
import fr.guichet.persistence.jooq.tables.records.ChildminderRecord;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Childminders between rows and the domain. */
final class ChildminderRows {

    private ChildminderRows() {}

    static Childminder childminder(Record record) {
        var row = record.into(CHILDMINDER);
        return new Childminder(
                new Account.Id(row.getAccountId()),
                new PostalAddress(row.getStreet(), row.getPostalCode(), row.getCity()),
                new Birth(row.getBirthDate(), new City(row.getBirthCity()), new Country(row.getBirthCountry())),
                new MaskedNir(row.getNirLastThree()),
                new Childminder.Agreement(
                        new ShortText(row.getAgreementNumber()), row.getAgreementDate(), row.getMaxChildren()),
                Optional.ofNullable(row.getPresentation()).map(Presentation::new),
                Optional.ofNullable(row.getPhotoId())
                        .map(photo -> new Childminder.ConsentedPhoto(new Photo.Id(photo), row.getPhotoConsentAt())),
                Optional.ofNullable(row.getAvailable())
                        .map(available -> new ChildcareOffer(
                                available,
                                Optional.ofNullable(row.getFreePlaces()).map(Short::intValue),
                                Optional.ofNullable(row.getExperienceYears()).map(Short::intValue),
                                Optional.ofNullable(row.getSpeciality()).map(Speciality::new))),
                row.getCreatedAt(),
                row.getVersion());
    }

    /** All but what never changes: the account, the instant, and the version. */
    static ChildminderRecord row(DSLContext dsl, Childminder childminder) {
        var row = dsl.newRecord(CHILDMINDER);
        row.setStreet(childminder.address().street());
        row.setPostalCode(childminder.address().postalCode());
        row.setCity(childminder.address().city());
        row.setBirthDate(childminder.birth().date());
        row.setBirthCity(childminder.birth().city().name());
        row.setBirthCountry(childminder.birth().country().code());
        row.setNirLastThree(childminder.nir().lastThree());
        row.setAgreementNumber(childminder.agreement().number().text());
        row.setAgreementDate(childminder.agreement().date());
        row.setMaxChildren((short) childminder.agreement().maxChildren());
        row.setPresentation(childminder.presentation().map(Presentation::text).orElse(null));
        row.setPhotoId(childminder.photo().map(photo -> photo.photo().value()).orElse(null));
        row.setPhotoConsentAt(
                childminder.photo().map(Childminder.ConsentedPhoto::consentedAt).orElse(null));
        var offer = childminder.offer();
        row.setAvailable(offer.map(ChildcareOffer::available).orElse(null));
        row.setFreePlaces(offer.flatMap(ChildcareOffer::freePlaces)
                .map(Integer::shortValue)
                .orElse(null));
        row.setExperienceYears(offer.flatMap(ChildcareOffer::yearsOfExperience)
                .map(Integer::shortValue)
                .orElse(null));
        row.setSpeciality(
                offer.flatMap(ChildcareOffer::speciality).map(Speciality::text).orElse(null));
        return row;
    }
}
