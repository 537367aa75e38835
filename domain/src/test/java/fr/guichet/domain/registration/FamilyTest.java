package fr.guichet.domain.registration;

import static fr.guichet.domain.registration.ChildminderBuilder.aChildminder;
import static fr.guichet.domain.registration.FamilyBuilder.aBornChild;
import static fr.guichet.domain.registration.FamilyBuilder.aChildWithPhoto;
import static fr.guichet.domain.registration.FamilyBuilder.aFamily;
import static fr.guichet.domain.registration.FamilyBuilder.anUnbornChild;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PostalAddress;
import fr.guichet.domain.practice.PracticeOptions;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Spec A7 and A8: what a registration holds and what it lacks. */
class FamilyTest {

    private static final PracticeOptions STRICT =
            new PracticeOptions(true, true, true, PracticeOptions.ClientAccess.PASSWORD_LINK, true, 24);
    private static final PracticeOptions EASY =
            new PracticeOptions(false, false, false, PracticeOptions.ClientAccess.PASSWORD_LINK, true, 24);
    private static final Account.Id FIRST = new Account.Id(UUID.randomUUID());
    private static final Account.Id SECOND = new Account.Id(UUID.randomUUID());
    private static final PostalAddress ELSEWHERE = new PostalAddress("1 place du Marché", "75011", "Paris");

    @Test
    void the_documented_minimum_lacks_everything_else() {
        assertThat(aFamily().withoutAddress().build().missingElements(STRICT, account -> false))
                .containsExactly(
                        MissingElement.ADDRESS,
                        MissingElement.CHILDREN,
                        MissingElement.PRESENTATION,
                        MissingElement.TERMS);
    }

    @Test
    void a_born_child_needs_a_photo_where_the_practice_says_so_and_an_unborn_one_does_not() {
        assertThat(aFamily().with(aBornChild()).build().missingElements(STRICT, account -> true))
                .contains(MissingElement.CHILD_PHOTO);
        assertThat(aFamily().with(aBornChild()).build().missingElements(EASY, account -> true))
                .isEmpty();
        assertThat(aFamily()
                        .with(anUnbornChild())
                        .with(aChildWithPhoto())
                        .build()
                        .missingElements(STRICT, account -> true))
                .containsExactly(MissingElement.PRESENTATION);
    }

    @Test
    void a_co_parent_at_home_needs_no_address_and_one_who_lives_apart_does() {
        assertThat(aFamily()
                        .with(anUnbornChild())
                        .withCoParentAtHome(SECOND)
                        .build()
                        .missingElements(EASY, account -> true))
                .isEmpty();
        assertThat(aFamily()
                        .with(anUnbornChild())
                        .withCoParentApart(SECOND, Optional.empty())
                        .build()
                        .missingElements(EASY, account -> true))
                .containsExactly(MissingElement.CO_PARENT_ADDRESS);
    }

    @Test
    void parents_under_one_roof_share_address_and_contacts_and_those_apart_do_not() {
        var together = aFamily().of(FIRST).withCoParentAtHome(SECOND).build();
        var apart = aFamily()
                .of(FIRST)
                .withCoParentApart(SECOND, Optional.of(ELSEWHERE))
                .build();

        assertThat(together.addressOf(SECOND))
                .isEqualTo(together.addressOf(FIRST))
                .isPresent();
        assertThat(together.sharesContacts()).isTrue();
        assertThat(apart.addressOf(SECOND)).contains(ELSEWHERE);
        assertThat(apart.sharesContacts()).isFalse();
        assertThat(apart.coParentOf(FIRST)).contains(SECOND);
        assertThat(apart.coParentOf(SECOND)).contains(FIRST);
    }

    @Test
    void families_that_registered_apart_become_one_with_everyones_children() {
        var one = aFamily().of(FIRST).with(aBornChild()).build();
        var other = aFamily().of(SECOND).with(anUnbornChild()).build();

        var merged = one.merged(other);

        assertThat(merged.id()).isEqualTo(one.id());
        assertThat(merged.accounts()).containsExactly(FIRST, SECOND);
        assertThat(merged.children()).hasSize(2);
        assertThat(merged.sharesContacts()).isFalse();
    }

    @Test
    void a_family_goes_with_its_last_parent() {
        var family = aFamily()
                .of(FIRST)
                .withCoParentAtHome(SECOND)
                .with(aBornChild())
                .build();

        var left = family.leftBy(FIRST).orElseThrow();

        assertThat(left.accounts()).containsExactly(SECOND);
        assertThat(left.addressOf(SECOND)).isEqualTo(family.addressOf(FIRST));
        assertThat(left.children()).isEqualTo(family.children());
        assertThat(left.leftBy(SECOND)).isEmpty();
        assertThatThrownBy(() -> left.leftBy(FIRST)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_is_their_own_co_parent() {
        assertThatThrownBy(() -> aFamily().of(FIRST).withCoParentAtHome(FIRST).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_dates_of_children_make_sense() {
        var today = LocalDate.of(2026, 11, 22);

        assertThat(aBornChild().isPlausibleOn(today)).isTrue();
        assertThat(aBornChild().isPlausibleOn(LocalDate.of(2024, 11, 1))).isFalse();
        assertThat(aBornChild().isPlausibleOn(LocalDate.of(2042, 11, 2))).isFalse();
        assertThat(anUnbornChild().isPlausibleOn(today)).isTrue();
        assertThat(anUnbornChild().isPlausibleOn(LocalDate.of(2027, 3, 15))).isTrue();
        assertThat(anUnbornChild().isPlausibleOn(LocalDate.of(2027, 3, 16))).isFalse();
        assertThat(anUnbornChild().isPlausibleOn(LocalDate.of(2026, 2, 13))).isFalse();
    }

    @Test
    void a_childminder_lacks_a_photo_where_the_practice_demands_one() {
        assertThat(aChildminder().build().missingElements(STRICT, account -> true))
                .containsExactly(MissingElement.PHOTO);
        assertThat(aChildminder().withPhoto().build().missingElements(STRICT, account -> true))
                .isEmpty();
        assertThat(aChildminder().build().missingElements(EASY, account -> false))
                .containsExactly(MissingElement.TERMS);
    }

    @Test
    void an_agreement_is_for_one_to_six_children() {
        assertThat(Childminder.Agreement.isCapacity(0)).isFalse();
        assertThat(Childminder.Agreement.isCapacity(1)).isTrue();
        assertThat(Childminder.Agreement.isCapacity(6)).isTrue();
        assertThat(Childminder.Agreement.isCapacity(7)).isFalse();
    }

    @Test
    void a_country_is_an_iso_code() {
        assertThat(Country.parse("fr")).contains(new Country("FR"));
        assertThat(Country.parse("FRA")).isEmpty();
        assertThat(Country.parse("ZZ")).isEmpty();
    }

    @Test
    void a_presentation_has_at_most_2000_characters() {
        assertThat(Presentation.parse("é".repeat(2000))).isPresent();
        assertThat(Presentation.parse("é".repeat(2001))).isEmpty();
    }
}
