package fr.guichet.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small parts of credentials (spec A4, A5). */
class SmallCredentialsTest {

    private static final CommonPasswords COMMON = CommonPasswords.load();

    @Test
    void there_are_ten_thousand_common_passwords() {
        assertThat(COMMON.size()).isEqualTo(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "password", "password1", "azerty123", "qwerty123", "motdepasse", "#1bitch"})
    void what_everyone_tries_is_among_them(String password) {
        assertThat(COMMON.contains(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo1234!", "test1234!", "4dm1n1strateur", "nouveaumotdepasse123!", ""})
    void what_the_documents_use_is_not(String password) {
        assertThat(COMMON.contains(password)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 20010db800010002::/64",
        "2001:db8:1:2:ffff::9, 20010db800010002::/64",
        "2001:db8:1:3::1, 20010db800010003::/64",
        "::ffff:192.0.2.1, 192.0.2.1",
        "unknown, unknown",
    })
    void tries_are_counted_by_address_or_by_network(String literal, String counted) {
        assertThat(NetworkAddress.of(literal)).isEqualTo(new NetworkAddress(counted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "grt_", "grt_short", "eyJhbGciOiJFUzI1NiJ9.e30.x"})
    void what_has_not_the_form_of_a_refresh_token_is_none(String presented) {
        assertThat(RefreshToken.parse(presented)).isEmpty();
    }
}
