package fr.guichet.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.practice.InMemoryPractices;
import fr.guichet.domain.account.ContactChannel;
import fr.guichet.domain.practice.Practice;
import fr.guichet.domain.practice.PracticeFixtures;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@DisplayName("spec A9: what is found out at the start about messages")
class NotificationConfigurationTest {

    private static final String SHORT = "https://app.ptits-pas.fr";
    private static final String LONG = "https://rendez-vous." + "tres-".repeat(24) + "longue-adresse.example";

    @Test
    void an_address_whose_links_fit_a_text_message_starts() throws Exception {
        check(SHORT, ContactChannel.SMS);
        check(SHORT, ContactChannel.BOTH);
    }

    @ParameterizedTest
    @CsvSource({"SMS", "BOTH"})
    void an_address_too_long_for_text_messages_stops_a_practice_that_sends_them(ContactChannel channel) {
        assertThatThrownBy(() -> check(LONG, channel))
                .isInstanceOf(LinksTooLong.class)
                .hasMessageContaining("guichet.public-url")
                .hasMessageContaining(LONG)
                .hasMessageContaining("160");
    }

    @Test
    void an_address_too_long_for_text_messages_is_no_matter_where_all_get_e_mail() throws Exception {
        check(LONG, ContactChannel.EMAIL);
    }

    @Test
    void without_a_gateway_text_messages_become_files() {
        assertThat(bound(Map.of()).gateway()).isEqualTo(SmsSettings.Gateway.FILE);
    }

    @Test
    void a_whole_account_is_taken() {
        assertThat(bound(Map.of(
                                "guichet.sms.gateway", "twilio",
                                "guichet.sms.twilio.account-sid", "AC1",
                                "guichet.sms.twilio.auth-token", "secret",
                                "guichet.sms.twilio.from", "PtitsPas"))
                        .twilio()
                        .baseUrl())
                .isEqualTo(URI.create("https://api.twilio.com"));
        assertThat(bound(Map.of(
                                "guichet.sms.gateway", "ovh",
                                "guichet.sms.ovh.application-key", "a",
                                "guichet.sms.ovh.application-secret", "secret",
                                "guichet.sms.ovh.consumer-key", "c",
                                "guichet.sms.ovh.service-name", "sms-ab12345-1"))
                        .ovh()
                        .sender())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "twilio, guichet.sms.twilio.account-sid, guichet.sms.twilio.account-sid",
        "twilio, guichet.sms.twilio.auth-token, guichet.sms.twilio.auth-token",
        "twilio, guichet.sms.twilio.from, guichet.sms.twilio.messaging-service-sid",
        "ovh, guichet.sms.ovh.application-key, guichet.sms.ovh.application-key",
        "ovh, guichet.sms.ovh.application-secret, guichet.sms.ovh.application-secret",
        "ovh, guichet.sms.ovh.consumer-key, guichet.sms.ovh.consumer-key",
        "ovh, guichet.sms.ovh.service-name, guichet.sms.ovh.service-name"
    })
    void an_account_with_a_gap_stops_the_start_and_names_the_setting(String gateway, String missing, String named) {
        var settings = whole(gateway);
        settings.remove(missing);

        assertThatThrownBy(() -> bound(settings)).rootCause().hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource({"twilio, http://api.twilio.com", "ovh, http://eu.api.ovh.com/1.0", "ovh, eu.api.ovh.com/1.0"})
    void keys_travel_by_tls_only(String gateway, String url) {
        var settings = whole(gateway);
        settings.put("guichet.sms." + gateway + ".base-url", url);

        assertThatThrownBy(() -> bound(settings)).rootCause().hasMessageContaining("https://");
    }

    private static Map<String, String> whole(String gateway) {
        var settings = new HashMap<String, String>();
        settings.put("guichet.sms.gateway", gateway);
        for (var name : new String[] {
            "twilio.account-sid",
            "twilio.auth-token",
            "twilio.from",
            "ovh.application-key",
            "ovh.application-secret",
            "ovh.consumer-key",
            "ovh.service-name"
        }) {
            settings.put("guichet.sms." + name, "value");
        }
        return settings;
    }

    private static SmsSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("guichet.sms", Bindable.of(SmsSettings.class));
    }

    private static void check(String publicUrl, ContactChannel channel) throws Exception {
        var office = PracticeFixtures.ptitsPas();
        var practice = new Practice(
                office.name(),
                office.zone(),
                office.contact(),
                office.sender(),
                office.tagline(),
                office.website(),
                channel,
                office.options(),
                office.version());
        new NotificationConfiguration()
                .textMessagesFit(
                        new FrenchMessageRenderer(publicUrl),
                        new InMemoryPractices(new InMemoryTransactions(), practice),
                        new NotificationSettings(Path.of("data"), URI.create(publicUrl)))
                .run(new DefaultApplicationArguments());
    }
}
