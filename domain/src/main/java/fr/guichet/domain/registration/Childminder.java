package fr.guichet.domain.registration;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PostalAddress;
import fr.guichet.domain.practice.PracticeOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The registration of a childminder (spec A8); the social security number itself is kept apart, encrypted.
 *
 * @param photo with the instant of the consent to store and show it
 * @param offer absent until the childminder adds it
 */
public record Childminder(
        Account.Id account,
        PostalAddress address,
        Birth birth,
        MaskedNir nir,
        Agreement agreement,
        Optional<Presentation> presentation,
        Optional<ConsentedPhoto> photo,
        Optional<ChildcareOffer> offer,
        Instant createdAt,
        long version) {

    public Childminder {
        if (offer.flatMap(added -> added.refusedUnder(agreement)).isPresent()) {
            throw new IllegalArgumentException("the agreement does not allow what is offered");
        }
    }

    /**
     * The département's agreement.
     *
     * @param maxChildren 1 to 6
     */
    public record Agreement(ShortText number, LocalDate date, int maxChildren) {

        public static final int MIN_CHILDREN = 1;
        public static final int MAX_CHILDREN = 6;

        public Agreement {
            if (!isCapacity(maxChildren)) {
                throw new IllegalArgumentException("an agreement is for 1 to 6 children");
            }
        }

        public static boolean isCapacity(int children) {
            return children >= MIN_CHILDREN && children <= MAX_CHILDREN;
        }
    }

    /** A picture that its owner allowed to be stored and shown, and when. */
    public record ConsentedPhoto(Photo.Id photo, Instant consentedAt) {}

    /** The same with what they offer now, which {@link ChildcareOffer#refusedUnder the agreement} allows. */
    public Childminder offering(ChildcareOffer offered) {
        return new Childminder(
                account, address, birth, nir, agreement, presentation, photo, Optional.of(offered), createdAt, version);
    }

    /** What the registration lacks. */
    public Set<MissingElement> missingElements(PracticeOptions options, Predicate<Account.Id> hasAcceptedTerms) {
        var missing = EnumSet.noneOf(MissingElement.class);
        if (options.childminderPhotoRequired() && photo.isEmpty()) {
            missing.add(MissingElement.PHOTO);
        }
        if (!hasAcceptedTerms.test(account)) {
            missing.add(MissingElement.TERMS);
        }
        return missing;
    }
}
