package fr.guichet.application.clientfile;

import static fr.guichet.domain.clientfile.ClientFileBuilder.aClientFile;
import static fr.guichet.domain.clientfile.ClientFileBuilder.aDog;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.PageRequest;
import fr.guichet.application.Transactions;
import fr.guichet.domain.clientfile.ClientFile;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How clients are found. */
public abstract class ClientListContract {

    private final ClientFile helene = aClientFile()
            .named("Hélène", "Lœuil-d'Ænée")
            .withEmail("helene.l@example.org")
            .withPhone("+33612345678")
            .withDogs(aDog("Zoé"), aDog("Éclair", "250269604123456"))
            .preliminary();
    private final ClientFile jean = aClientFile()
            .named("Jean-Pierre", "Zola")
            .withEmail("jp_100%@example.org")
            .withPhone("+262262123456")
            .preliminary();
    private final ClientFile ines =
            aClientFile().named("Inès", "Évrard").withoutEmail().withoutPhone().preliminary();

    protected abstract ClientList clients();

    protected abstract ClientFiles files();

    protected abstract Transactions transactions();

    @BeforeEach
    void keep_three_clients() {
        // Whatever other tests have left: these alone shall be found.
        transactions().run(() -> {
            clients()
                    .find(SearchedWords.NONE, new PageRequest(1, 200))
                    .entries()
                    .forEach(file -> files().remove(file.id()));
            List.of(jean, helene, ines).forEach(files()::add);
        });
    }

    @Test
    void all_are_listed_by_name_without_accents_and_case() {
        assertThat(found("")).containsExactly(ines, helene, jean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "helene",
                "HÉLÈNE",
                "he\u0301le\u0300ne",
                "loeuil",
                "LŒUIL",
                "aenee",
                "Lœuil-d’Ænée",
                "elen oeui",
                "Lœuil Hélène",
                "helene.l@example.org",
                "HELENE.L@",
                "zoe",
                "éclair",
                "helene zoé eclair",
                "06 12 34 56 78",
                "0612345678",
                "06.12.34.56.78",
                "06-12-34-56-78",
                "+33612345678",
                "+33 6 12 34 56 78",
                "+33 (0)6 12 34 56 78",
                "0033 6 12 34 56 78",
                "33612345678",
                "34 56 78",
                "hélène 06 12",
                "06 12 hélène",
                "250269604123456",
                "250 269 604 123 456",
                "604123456",
                "06\u00a012\u202f34\u00a056\u00a078"
            })
    void a_client_is_found_by_name_address_number_dog_and_chip_however_they_are_typed(String typed) {
        assertThat(found(typed)).containsExactly(helene);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jean pierre",
                "Jean-Pierre",
                "pierre-jean",
                "jp_100%",
                "_",
                "%",
                "0262 12 34 56",
                "+262 262 12 34 56"
            })
    void signs_stand_for_themselves_and_hyphens_for_nothing(String typed) {
        assertThat(found(typed)).containsExactly(jean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\", "helene zola", "zoe jean", "06 12 34 56 79", "250269604123457", "x' or '1'='1", "*"})
    void every_word_has_to_be_found(String typed) {
        assertThat(found(typed)).isEmpty();
    }

    @Test
    void pages_are_counted_and_hold_no_client_twice() {
        var namesakes = IntStream.range(0, 25)
                .mapToObj(number -> aClientFile()
                        .withId(UUID.randomUUID())
                        .named("Same", "Name")
                        .preliminary())
                .toList();
        transactions().run(() -> namesakes.forEach(files()::add));

        var pages = IntStream.rangeClosed(1, 4)
                .mapToObj(page -> clients().find(SearchedWords.of("same name"), new PageRequest(page, 10)))
                .toList();

        assertThat(pages).allMatch(page -> page.total() == 25);
        assertThat(pages.stream().flatMap(page -> page.entries().stream()))
                .extracting(ClientFile::id)
                .hasSize(25)
                .doesNotHaveDuplicates();
        assertThat(pages.getFirst().entries())
                .isEqualTo(clients()
                        .find(SearchedWords.of("same name"), new PageRequest(1, 10))
                        .entries());
        assertThat(pages.get(3).entries()).isEmpty();
    }

    private List<ClientFile> found(String typed) {
        return clients().find(SearchedWords.of(typed), PageRequest.first()).entries();
    }
}
