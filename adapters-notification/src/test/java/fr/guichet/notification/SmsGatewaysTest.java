package fr.guichet.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import fr.guichet.application.SettableClock;
import fr.guichet.application.notification.DeliveryFailed;
import fr.guichet.application.notification.Message;
import fr.guichet.application.notification.SmsSender;
import fr.guichet.domain.account.PhoneNumber;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Both providers as their documentation describes them, played by a real HTTP server. */
@DisplayName("spec A9: text messages leave by Twilio or OVHcloud")
class SmsGatewaysTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");
    private static final String TEXT =
            "P'titsPas : Créez votre mot de passe : https://app.ptits-pas.fr/create-password?token=canary";
    private static final SmsSender.Sms SMS = new SmsSender.Sms(
            new Message.Id(UUID.fromString("01993b1e-0000-7000-8000-00000000abcd")),
            new PhoneNumber("+33689567890"),
            TEXT);
    private static final long AHEAD = 4_711;

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    private final SettableClock clock = new SettableClock(NOW);

    /** Who is called, and where. */
    enum Provider {
        TWILIO("/2010-04-01/Accounts/AC0123456789abcdef/Messages.json"),
        OVH("/sms/sms-ab12345-1/jobs");

        private final String path;

        Provider(String path) {
            this.path = path;
        }
    }

    @BeforeEach
    void start() {
        server.start();
        server.stubFor(get(urlEqualTo("/auth/time")).willReturn(okJson(Long.toString(NOW.getEpochSecond() + AHEAD))));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void twilio_gets_a_form_under_basic_authentication() throws Exception {
        answers(Provider.TWILIO, aResponse().withStatus(201).withBody("""
                {"account_sid": "AC0123456789abcdef", "sid": "SM87105da94bff44b999e4e6eb90d8eb6a", "status": "queued",
                 "error_code": null, "error_message": null, "num_segments": "1"}"""));

        sender(Provider.TWILIO).send(SMS);

        var request = onlyRequestTo(Provider.TWILIO);
        var expected =
                Base64.getEncoder().encodeToString("AC0123456789abcdef:twilio-secret".getBytes(StandardCharsets.UTF_8));
        assertThat(request.getHeader("Authorization")).isEqualTo("Basic " + expected);
        assertThat(request.getHeader("Content-Type")).startsWith("application/x-www-form-urlencoded");
        assertThat(form(request)).isEqualTo(Map.of("To", "+33689567890", "From", "PtitsPas", "Body", TEXT));
    }

    @Test
    void twilio_picks_the_number_of_a_messaging_service() throws Exception {
        answers(Provider.TWILIO, aResponse().withStatus(201).withBody("{}"));
        var settings = new SmsSettings.Twilio(
                URI.create(server.baseUrl()),
                "AC0123456789abcdef",
                "twilio-secret",
                null,
                "MG9752274e9e519418a7406176694466fa");

        new TwilioSmsSender(settings, new SmsGateway("Twilio", clock)).send(SMS);

        assertThat(form(onlyRequestTo(Provider.TWILIO)))
                .containsEntry("MessagingServiceSid", "MG9752274e9e519418a7406176694466fa")
                .doesNotContainKey("From");
    }

    @Test
    void ovhcloud_gets_a_job_that_is_signed_with_its_own_time() throws Exception {
        answers(Provider.OVH, accepted());

        sender(Provider.OVH).send(SMS);

        var request = onlyRequestTo(Provider.OVH);
        var time = Long.toString(NOW.getEpochSecond() + AHEAD);
        var signed = "ovh-secret+ovh-consumer+POST+" + server.baseUrl() + Provider.OVH.path + "+"
                + request.getBodyAsString() + "+" + time;
        var digest = MessageDigest.getInstance("SHA-1").digest(signed.getBytes(StandardCharsets.UTF_8));
        assertThat(request.getHeader("X-Ovh-Signature"))
                .isEqualTo("$1$" + HexFormat.of().formatHex(digest));
        assertThat(request.getHeader("X-Ovh-Timestamp")).isEqualTo(time);
        assertThat(request.getHeader("X-Ovh-Application")).isEqualTo("ovh-application");
        assertThat(request.getHeader("X-Ovh-Consumer")).isEqualTo("ovh-consumer");
        assertThat(request.getHeader("Content-Type")).startsWith("application/json");
        var job = new JsonMapper().readTree(request.getBody());
        assertThat(job.path("receivers").values().stream().map(it -> it.asString()))
                .containsExactly("+33689567890");
        assertThat(job.path("message").asString()).isEqualTo(TEXT);
        assertThat(job.path("sender").asString()).isEqualTo("PtitsPas");
        assertThat(job.path("senderForResponse").asBoolean()).isFalse();
        assertThat(job.path("noStopClause").asBoolean()).isTrue();
    }

    @Test
    void ovhcloud_is_asked_for_its_time_once_and_again_when_it_finds_a_call_too_old() throws Exception {
        answers(Provider.OVH, accepted());
        var sender = sender(Provider.OVH);
        sender.send(SMS);
        sender.send(SMS);
        assertThat(requestsTo("/auth/time")).hasSize(1);

        answers(Provider.OVH, aResponse().withStatus(400).withBody("""
                {"errorCode": "QUERY_TIME_OUT", "httpCode": "400 Bad Request", "message": "Query out of time"}"""));
        assertThat(failure(sender).isPermanent()).isFalse();
        answers(Provider.OVH, accepted());
        sender.send(SMS);

        assertThat(requestsTo("/auth/time")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        400 | 21211 | The 'To' number +33689567890 is not a valid phone number. | true
        400 | 21610 | Attempt to send to unsubscribed recipient | true
        400 | 21606 | The 'From' phone number provided is not a valid message-capable Twilio phone number. | true
        404 | 20404 | The requested resource was not found | true
        401 | 20003 | Authenticate | false
        403 | 20005 | Account not active | false
        429 | 20429 | Too Many Requests | false
        500 | 20500 | Internal Server Error | false
        503 | 20503 | Service unavailable | false
        """)
    void twilio_s_refusals_are_final_unless_they_pass_or_the_operator_can_mend_them(
            int status, String code, String sentence, boolean permanent) {
        answers(Provider.TWILIO, aResponse().withStatus(status).withBody("""
                {"code": %s, "message": "%s", "more_info": "https://www.twilio.com/docs/errors/%s", "status": %d}""".formatted(code, sentence, code, status)));

        var failure = failure(sender(Provider.TWILIO));

        assertThat(failure.isPermanent()).isEqualTo(permanent);
        assertThat(failure).hasMessageContaining("Twilio answered " + status).hasMessageContaining(code);
        assertThat(failure.getMessage()).doesNotContain("689567890").contains(sentence.substring(0, 8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        400 | {"class": "Client::BadRequest", "message": "Invalid sender"} | true
        404 | {"class": "Client::NotFound", "message": "The requested object (serviceName = sms-ab12345-1) does not exist"} | true
        409 | {"class": "Client::Conflict", "message": "Not enough credits"} | true
        400 | {"errorCode": "INVALID_SIGNATURE", "httpCode": "400 Bad Request", "message": "Invalid signature"} | false
        400 | {"class": "Client::BadRequest", "message": "Invalid signature"} | false
        403 | {"errorCode": "INVALID_CREDENTIAL", "httpCode": "403 Forbidden", "message": "This credential is not valid"} | false
        403 | {"errorCode": "NOT_GRANTED_CALL", "httpCode": "403 Forbidden", "message": "This call has not been granted"} | false
        429 | {"class": "Client::TooManyRequests", "message": "Too many requests"} | false
        500 | {"class": "Server::InternalServerError", "message": "Internal server error"} | false
        502 | <html><body>Bad Gateway</body></html> | false
        """)
    void ovhcloud_s_refusals_are_final_unless_they_pass_or_the_operator_can_mend_them(
            int status, String body, boolean permanent) {
        answers(Provider.OVH, aResponse().withStatus(status).withBody(body));

        var failure = failure(sender(Provider.OVH));

        assertThat(failure.isPermanent()).isEqualTo(permanent);
        assertThat(failure).hasMessageContaining("OVHcloud answered " + status);
    }

    @Test
    void a_number_that_ovhcloud_does_not_take_is_a_final_refusal() {
        answers(Provider.OVH, okJson("""
                {"ids": [], "invalidReceivers": ["+33689567890"], "validReceivers": [], "totalCreditsRemoved": 0}"""));

        var failure = failure(sender(Provider.OVH));

        assertThat(failure.isPermanent()).isTrue();
        assertThat(failure.getMessage()).doesNotContain("689567890");
    }

    @Test
    void ovhcloud_s_time_that_cannot_be_had_is_a_failure_that_may_pass() {
        server.stubFor(get(urlEqualTo("/auth/time")).willReturn(aResponse().withStatus(503)));

        assertThat(failure(sender(Provider.OVH)).isPermanent()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_provider_that_asks_for_a_pause_gets_it(Provider provider) {
        for (var status : List.of(429, 503)) {
            answers(provider, aResponse().withStatus(status).withHeader("Retry-After", "120"));
            assertThat(failure(sender(provider)).waitAsked()).isEqualTo(Duration.ofMinutes(2));
        }
        answers(provider, aResponse().withStatus(429).withHeader("Retry-After", "Sun, 22 Nov 2026 08:35:00 GMT"));
        assertThat(failure(sender(provider)).waitAsked()).isEqualTo(Duration.ofMinutes(5));
        for (var nonsense : List.of("soon", "-5", "99999999999999999999", "Sun, 22 Nov 2026 08:25:00 GMT")) {
            answers(provider, aResponse().withStatus(429).withHeader("Retry-After", nonsense));
            assertThat(failure(sender(provider)).waitAsked()).isEqualTo(Duration.ZERO);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_the_network_does_may_pass(Provider provider) {
        for (var fault : Fault.values()) {
            answers(provider, aResponse().withFault(fault));
            assertThat(failure(sender(provider)).isPermanent()).as("%s", fault).isFalse();
        }
        answers(provider, aResponse().withStatus(302).withHeader("Location", "/elsewhere"));
        assertThat(failure(sender(provider)).isPermanent()).isFalse();
        var away = sender(provider, "http://127.0.0.1:1", Duration.ofSeconds(5));
        assertThat(failure(away).isPermanent()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_provider_that_does_not_answer_is_not_waited_for_for_ever(Provider provider) {
        var slow = sender(provider, server.baseUrl(), Duration.ofMillis(300));
        for (var late : List.of(
                aResponse().withFixedDelay(5_000),
                // Its headers come at once, its body in drops.
                accepted().withChunkedDribbleDelay(10, 10_000))) {
            answers(provider, late);
            var start = System.nanoTime();
            var failure = failure(slow);
            assertThat(failure.isPermanent()).isFalse();
            assertThat(failure).hasMessageContaining("not answered within");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void neither_numbers_nor_links_nor_secrets_are_told_or_kept() {
        var told = "For +33 6 89 56 78 90: " + TEXT;
        answers(Provider.TWILIO, aResponse().withStatus(400).withBody("{\"code\": 1, \"message\": \"" + told + "\"}"));
        answers(Provider.OVH, aResponse().withStatus(400).withBody("{\"message\": \"" + told + "\"}"));

        assertThat(Stream.of(Provider.values()).map(it -> failure(sender(it)).getMessage()))
                .allSatisfy(it -> assertThat(it).doesNotContain("89 56", "canary", "secret"));
        assertThat(settings(URI.create("https://api.example")).toString()).doesNotContain("secret", "consumer");
        assertThat(SMS.toString()).doesNotContain("689567890", "canary");
    }

    private SmsSender sender(Provider provider) {
        return sender(provider, server.baseUrl(), Duration.ofSeconds(10));
    }

    private SmsSender sender(Provider provider, String url, Duration answerWithin) {
        var settings = settings(URI.create(url));
        return switch (provider) {
            case TWILIO -> new TwilioSmsSender(settings.twilio(), new SmsGateway("Twilio", clock, answerWithin));
            case OVH -> new OvhSmsSender(settings.ovh(), new SmsGateway("OVHcloud", clock, answerWithin), clock);
        };
    }

    private static SmsSettings settings(URI url) {
        return new SmsSettings(
                SmsSettings.Gateway.TWILIO,
                new SmsSettings.Twilio(url, "AC0123456789abcdef", "twilio-secret", "PtitsPas", null),
                new SmsSettings.Ovh(
                        url,
                        "ovh-application",
                        "ovh-secret",
                        "ovh-consumer",
                        "sms-ab12345-1",
                        Optional.of("PtitsPas")));
    }

    private void answers(Provider provider, ResponseDefinitionBuilder answer) {
        MappingBuilder call = post(urlEqualTo(provider.path)).withHeader("Accept", equalTo("application/json"));
        server.stubFor(call.willReturn(answer));
    }

    private static ResponseDefinitionBuilder accepted() {
        return okJson("""
                {"ids": [389101234], "invalidReceivers": [], "validReceivers": ["+33689567890"],
                 "totalCreditsRemoved": 1}""");
    }

    private static DeliveryFailed failure(SmsSender sender) {
        return catchThrowableOfType(DeliveryFailed.class, () -> sender.send(SMS));
    }

    private LoggedRequest onlyRequestTo(Provider provider) {
        var requests = requestsTo(provider.path);
        assertThat(requests).hasSize(1);
        return requests.getFirst();
    }

    private List<LoggedRequest> requestsTo(String path) {
        return server.getAllServeEvents().stream()
                .map(ServeEvent::getRequest)
                .filter(it -> it.getUrl().equals(path))
                .toList();
    }

    private static Map<String, String> form(LoggedRequest request) {
        return Stream.of(request.getBodyAsString().split("&"))
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> URLDecoder.decode(it[1], StandardCharsets.UTF_8)));
    }
}
