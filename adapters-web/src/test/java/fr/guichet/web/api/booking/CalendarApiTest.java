package fr.guichet.web.api.booking;

import static fr.guichet.web.api.booking.BookingApi.assertProblem;
import static fr.guichet.web.api.booking.BookingApi.id;
import static fr.guichet.web.api.booking.BookingApi.value;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.booking.InMemoryBooking;
import fr.guichet.domain.account.AccountBuilder;
import fr.guichet.web.api.ApiTest;
import fr.guichet.web.api.Callers;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
@Import(InMemoryBookingApi.class)
@TestPropertySource(properties = "guichet.public-url=https://rendez-vous.example/coach/")
@DisplayName("spec B11: calendars over HTTP")
class CalendarApiTest {

    private static final String NINE = "2026-03-06T09:00:00+01:00";
    private static final String ROOT = "https://rendez-vous.example/coach/api/v1";

    private final MockMvcTester mvc;
    private final BookingApi api;

    @Autowired
    CalendarApiTest(MockMvcTester mvc, Callers callers, InMemoryBooking practice) {
        this.mvc = mvc;
        api = new BookingApi(mvc, callers, practice);
    }

    @Test
    void the_address_is_shown_again_until_it_is_renewed() {
        var first = addressOf(api.lea);

        assertThat(first).matches("\\Q" + ROOT + "\\E/calendriers/[A-Za-z0-9_-]{32}\\.ics");
        assertThat(addressOf(api.lea)).isEqualTo(first);
        assertThat(addressOf(api.max)).isNotEqualTo(first);

        var renewed = value(api.post(api.lea, "/users/me/calendrier", ""), "$.url");

        assertThat(renewed).isNotEqualTo(first).startsWith(ROOT);
        assertThat(addressOf(api.lea)).isEqualTo(renewed);
        assertProblem(feed(first), 404, "INTROUVABLE");
        assertThat(feed(renewed)).hasStatus(200);
    }

    @Test
    void the_address_is_told_to_its_owner_alone() {
        assertProblem(api.get(null, "/users/me/calendrier"), 401, "JETON_INVALIDE");
        assertThat(api.get(api.lea, "/users/me/calendrier").getResponse().getHeader(HttpHeaders.CACHE_CONTROL))
                .contains("no-store");
    }

    @Test
    void whoever_has_the_secret_reads_the_calendar_without_a_token() {
        var booked = id(api.book(api.lea, NINE));

        var answer = feed(addressOf(api.lea));

        assertThat(answer)
                .hasStatus(200)
                .hasContentType("text/calendar;charset=UTF-8")
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private")
                .hasHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"calendrier.ics\"")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .bodyText()
                .isEqualTo("Été\n" + booked + " 0 CLIENT\n");
    }

    @Test
    void an_unchanged_calendar_is_not_sent_again() {
        var booked = id(api.book(api.lea, NINE));
        var address = addressOf(api.lea);
        var tag = Objects.requireNonNull(feed(address).getResponse().getHeader(HttpHeaders.ETAG));

        var unchanged = feed(address, tag);

        assertThat(unchanged).hasStatus(304).hasHeader(HttpHeaders.ETAG, tag);
        assertThat(unchanged).bodyText().isEmpty();
        assertThat(unchanged).hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
        assertThat(feed(address, "\"older\"")).hasStatus(200);

        api.patch(api.lea, "/rendez-vous/" + booked + "/annuler", "{}");

        assertThat(feed(address, tag)).hasStatus(200).bodyText().contains(booked + " 1 CLIENT");
    }

    @Test
    void a_calendar_may_come_with_any_token_and_asks_for_any_kind() {
        var address = addressOf(api.lea);

        assertThat(mvc.get()
                        .uri(path(address))
                        .header("Authorization", "Bearer old")
                        .header("Accept", "application/json")
                        .exchange())
                .hasStatus(200);
        assertThat(mvc.method(HttpMethod.HEAD).uri(path(address)).exchange()).hasStatus(200);
    }

    @Test
    void an_unknown_secret_and_a_suspended_owners_are_not_there() {
        var address = addressOf(api.lea);
        var account = api.practice.accounts().find(api.lea.actor().account()).orElseThrow();
        var suspended = AccountBuilder.anAccount()
                .withId(account.id())
                .withRole(account.role())
                .withVersion(account.version())
                .suspended();
        api.practice.transactions().run(() -> api.practice.accounts().update(suspended));

        assertProblem(feed(address), 404, "INTROUVABLE");
        assertProblem(api.get(null, "/calendriers/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics"), 404, "INTROUVABLE");
        assertProblem(api.get(null, "/calendriers/é.ics"), 404, "INTROUVABLE");
    }

    @Test
    void one_appointment_is_for_its_client_and_staff() {
        var path = "/rendez-vous/" + id(api.book(api.lea, NINE)) + ".ics";

        assertThat(api.get(api.lea, path))
                .hasStatus(200)
                .hasContentType("text/calendar;charset=UTF-8")
                .hasHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rendez-vous.ics\"")
                .bodyText()
                .contains("CLIENT");
        assertThat(api.get(api.lucas, path)).hasStatus(200).bodyText().contains("PRACTITIONER");
        assertProblem(api.get(null, path), 401, "JETON_INVALIDE");
        // spec C5
        assertProblem(api.get(api.max, path), 404, "INTROUVABLE");
        assertProblem(api.get(api.lea, "/rendez-vous/" + UUID.randomUUID() + ".ics"), 404, "INTROUVABLE");
        assertProblem(api.get(api.lea, "/rendez-vous/miens.ics"), 404, "INTROUVABLE");
    }

    private String addressOf(Callers.Caller owner) {
        return value(api.get(owner, "/users/me/calendrier"), "$.url");
    }

    private MvcTestResult feed(String address) {
        return mvc.get().uri(path(address)).exchange();
    }

    private MvcTestResult feed(String address, String knownTag) {
        return mvc.get().uri(path(address)).header("If-None-Match", knownTag).exchange();
    }

    private static String path(String address) {
        assertThat(address).startsWith(ROOT);
        return "/api/v1" + address.substring(ROOT.length());
    }
}
