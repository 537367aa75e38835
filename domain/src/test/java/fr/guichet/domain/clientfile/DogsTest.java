package fr.guichet.domain.clientfile;

import static fr.guichet.domain.clientfile.ClientFileBuilder.aClientFile;
import static fr.guichet.domain.clientfile.ClientFileBuilder.aDog;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spec C1. */
class DogsTest {

    private static final String CHIP = "250269604123456";

    @ParameterizedTest
    @ValueSource(strings = {"250269604123456", "250 269 604 123 456", "250-269.604\u00a0123\u202f456"})
    void a_chip_number_has_15_digits_however_they_are_grouped(String typed) {
        assertThat(ChipNumber.parse(typed)).contains(new ChipNumber(CHIP));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "25026960412345", "2502696041234567", "25026960412345A", "٢٥٠٢٦٩٦٠٤١٢٣٤٥٦", "2FC269604123456"
            })
    void nothing_else_is_a_chip_number(String typed) {
        assertThat(ChipNumber.parse(typed)).isEmpty();
        assertThatThrownBy(() -> new ChipNumber(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_dog_is_born_today_at_the_latest_and_not_forty_years_ago() {
        var today = LocalDate.of(2026, 11, 22);

        assertThat(Dog.isBirthDate(today, today)).isTrue();
        assertThat(Dog.isBirthDate(today.plusDays(1), today)).isFalse();
        assertThat(Dog.isBirthDate(today.minusYears(40).plusDays(1), today)).isTrue();
        assertThat(Dog.isBirthDate(today.minusYears(40), today)).isFalse();
    }

    @Test
    void one_chip_is_one_dogs() {
        var rex = aDog("Rex", CHIP);
        var other = aDog("Milo", CHIP);

        assertThat(Dogs.NONE.add(rex)).isEqualTo(new Dogs.Change.Changed(new Dogs(List.of(rex))));
        assertThat(new Dogs(List.of(rex)).add(other))
                .isEqualTo(new Dogs.Change.Refused(new DogRejection.ChipOfAnother()));
        assertThat(new Dogs(List.of(rex)).replace(new Dog(rex.id(), "Max", "Braque", rex.birth(), rex.chip())))
                .isInstanceOf(Dogs.Change.Changed.class);
        assertThatThrownBy(() -> new Dogs(List.of(rex, other))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_file_holds_no_more_dogs_than_anyone_brings() {
        var dogs = new Dogs(IntStream.range(0, Dogs.LIMIT)
                .mapToObj(number -> aDog("Chien " + number))
                .toList());

        assertThat(dogs.add(aDog("De trop"))).isEqualTo(new Dogs.Change.Refused(new DogRejection.TooMany(Dogs.LIMIT)));
    }

    @Test
    void of_two_files_about_one_person_the_dogs_of_both_stay_and_one_told_twice_is_one() {
        var moka = aDog("Moka");
        var rex = aDog("Rex", CHIP);
        var told = new Dogs(List.of(aDog("moka", "250269604123457"), aDog("Renommé", CHIP), aDog("Zoé")));

        var joined = new Dogs(List.of(moka, rex)).joinedBy(told);

        assertThat(joined.all()).extracting(Dog::name).containsExactly("Moka", "Rex", "Zoé");
        assertThat(joined.all().getFirst().id()).isEqualTo(moka.id());
        assertThat(joined.all().getFirst().chip()).contains(new ChipNumber("250269604123457"));
    }

    @Test
    void of_two_files_about_one_person_the_address_of_the_account_counts() {
        var account = new Account.Id(UUID.randomUUID());
        var staffs = aClientFile()
                .withEmail("faute@example.org")
                .livingAt(new HomeAddress("1 rue des Lilas", Optional.empty(), Optional.empty()))
                .client();
        var own = aClientFile()
                .ofAccount(account)
                .withEmail("lea@example.org")
                .withoutPhone()
                .client();

        assertThat(staffs.joinedBy(own).email()).contains(new EmailAddress("lea@example.org"));
        assertThat(staffs.joinedBy(own).account()).contains(account);
        assertThat(own.joinedBy(staffs).email()).contains(new EmailAddress("lea@example.org"));
        assertThat(own.joinedBy(staffs).phone()).isEqualTo(staffs.phone());
        assertThat(own.joinedBy(staffs).address()).isEqualTo(staffs.address());
    }
}
