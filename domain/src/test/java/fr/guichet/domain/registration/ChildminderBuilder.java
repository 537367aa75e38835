package fr.guichet.domain.registration;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PostalAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Builds registrations of childminders for tests. */
public final class ChildminderBuilder {

    /** A number whose key is right. */
    public static final Nir NIR = nir("2850678490123");

    private Account.Id account = new Account.Id(UUID.randomUUID());
    private Nir nir = NIR;
    private Optional<Childminder.ConsentedPhoto> photo = Optional.empty();
    private Optional<ChildcareOffer> offer = Optional.empty();
    private Instant createdAt = Instant.parse("2026-11-22T11:00:00Z");

    private ChildminderBuilder() {}

    /** Complete but for a photo. */
    public static ChildminderBuilder aChildminder() {
        return new ChildminderBuilder();
    }

    /** The number of these 13 characters, with its key. */
    public static Nir nir(String body) {
        var key = Nir.controlKey(body);
        return new Nir(body + (key < 10 ? "0" : "") + key);
    }

    public ChildminderBuilder of(Account.Id id) {
        account = id;
        return this;
    }

    public ChildminderBuilder withNir(Nir value) {
        nir = value;
        return this;
    }

    public ChildminderBuilder withPhoto() {
        photo = Optional.of(new Childminder.ConsentedPhoto(new Photo.Id(UUID.randomUUID()), createdAt));
        return this;
    }

    public ChildminderBuilder offering(ChildcareOffer value) {
        offer = Optional.of(value);
        return this;
    }

    public ChildminderBuilder createdAt(Instant value) {
        createdAt = value;
        return this;
    }

    public Childminder build() {
        return new Childminder(
                account,
                new PostalAddress("12 rue de la Paix", "95870", "Bezons"),
                new Birth(LocalDate.of(1985, 6, 14), new City("Versailles"), new Country("FR")),
                nir.masked(),
                new Childminder.Agreement(new ShortText("AGR-2019-095-0042"), LocalDate.of(2019, 9, 1), 4),
                Optional.of(new Presentation("Dix ans d'expérience.")),
                photo,
                offer,
                createdAt,
                0);
    }
}
