package fr.guichet.web.api.booking;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.CalendarSecret;
import fr.guichet.application.booking.ExportAppointment;
import fr.guichet.application.booking.ReadCalendar;
import fr.guichet.application.booking.RenewCalendarAddress;
import fr.guichet.application.booking.ShowCalendarAddress;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.web.api.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calendar feeds, their addresses, and single appointments for calendars (spec B11). */
@RestController
@Tag(name = "Calendriers")
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final ShowCalendarAddress show;
    private final RenewCalendarAddress renew;
    private final ReadCalendar read;
    private final ExportAppointment export;
    private final CalendarAddresses addresses;

    CalendarController(
            ShowCalendarAddress show,
            RenewCalendarAddress renew,
            ReadCalendar read,
            ExportAppointment export,
            CalendarAddresses addresses) {
        this.show = show;
        this.renew = renew;
        this.read = read;
        this.export = export;
        this.addresses = addresses;
    }

    record CalendarAddress(
            @Schema(example = "https://rendez-vous.example/api/v1/calendriers/q8Yk….ics")
            String url) {}

    @Operation(
            summary = "Lire l'adresse de son calendrier",
            description =
                    "À donner à Google, Apple ou Thunderbird, et à personne d'autre : qui la connaît lit le calendrier.")
    @GetMapping("/api/v1/users/me/calendrier")
    CalendarAddress address(Actor actor) {
        return new CalendarAddress(addresses.of(show.handle(actor)));
    }

    @Operation(summary = "Renouveler l'adresse de son calendrier", description = "L'ancienne ne mène plus à rien.")
    @PostMapping("/api/v1/users/me/calendrier")
    CalendarAddress renewedAddress(Actor actor) {
        return new CalendarAddress(addresses.of(renew.handle(actor)));
    }

    @Operation(
            summary = "S'abonner à un calendrier",
            description =
                    "Les 90 derniers jours et tout ce qui est à venir, rendez-vous annulés compris, en iCalendar.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "304", description = "Inchangé depuis l'`ETag` de `If-None-Match`.", content = @Content)
    @GetMapping("/api/v1/calendriers/{secret}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String secret) {
        return calendar(
                read.handle(new CalendarSecret(secret)),
                ContentDisposition.inline().filename("calendrier.ics").build());
    }

    @Operation(summary = "Lire un rendez-vous pour un calendrier", description = "En iCalendar.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
    @GetMapping("/api/v1/rendez-vous/{id}.ics")
    ResponseEntity<byte[]> appointment(Actor actor, @PathVariable UUID id) {
        return calendar(
                export.handle(actor, new Appointment.Id(id)),
                ContentDisposition.attachment().filename("rendez-vous.ics").build());
    }

    /** Spring answers 304 by itself where the caller has this ETag already. */
    private static ResponseEntity<byte[]> calendar(Optional<String> text, ContentDisposition disposition) {
        var body = text.orElseThrow(() -> Problem.notFound().asException()).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .eTag(digest(body))
                // May be kept by the one who asked, who asks each time whether it has changed.
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(body);
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
