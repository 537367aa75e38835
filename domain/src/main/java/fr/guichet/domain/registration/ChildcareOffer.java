package fr.guichet.domain.registration;

import java.util.Optional;

/**
 * What a childminder adds to the registration later, and changes as children come and go (spec A8).
 *
 * @param available whether parents may ask for a place
 * @param freePlaces how many children more could come; at most as many as the agreement is for
 * @param yearsOfExperience whole years in the profession, 0 to 60
 */
public record ChildcareOffer(
        boolean available,
        Optional<Integer> freePlaces,
        Optional<Integer> yearsOfExperience,
        Optional<Speciality> speciality) {

    public static final int MAX_YEARS = 60;

    public ChildcareOffer {
        if (freePlaces
                .filter(places -> !isCount(places, Childminder.Agreement.MAX_CHILDREN))
                .isPresent()) {
            throw new IllegalArgumentException("free places are 0 to 6");
        }
        if (yearsOfExperience.filter(years -> !isCount(years, MAX_YEARS)).isPresent()) {
            throw new IllegalArgumentException("years of experience are 0 to 60");
        }
    }

    /** Why somebody with this agreement cannot offer that; empty when they can. */
    public Optional<RegistrationRejection> refusedUnder(Childminder.Agreement agreement) {
        if (freePlaces.filter(places -> places > agreement.maxChildren()).isPresent()) {
            return Optional.of(new RegistrationRejection.MorePlacesThanAgreed(agreement.maxChildren()));
        }
        return available && freePlaces.equals(Optional.of(0))
                ? Optional.of(new RegistrationRejection.AvailableWithoutPlace())
                : Optional.empty();
    }

    private static boolean isCount(int number, int most) {
        return number >= 0 && number <= most;
    }
}
