package fr.guichet.bootstrap.booking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.RunningProgram.SignedIn;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;

/** Calendars that the program wrote, read with another library than the one that it writes with. */
public final class Calendars {

    private Calendars() {}

    /** When what a downloaded calendar holds begins. */
    public static List<Instant> startsIn(Path file) {
        try {
            List<VEvent> all = read(Files.readString(file)).calendar().getComponents(Component.VEVENT);
            return all.stream().map(event -> new Event(event).start()).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The feed of someone, fetched under its secret address as calendar programs do, without a token. */
    static Read feedOf(RunningProgram program, SignedIn owner) {
        return feed(program.api(), addressOf(owner));
    }

    /** The path of someone's feed below {@code /api/v1}. */
    static String addressOf(SignedIn owner) {
        var url = owner.api().get("/users/me/calendrier").expect(200).text("url");
        assertThat(url).contains("/api/v1/calendriers/");
        return url.substring(url.indexOf("/calendriers/"));
    }

    static Read feed(Api reader, String path) {
        var answer = reader.download(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        return read(new String(answer.body(), StandardCharsets.UTF_8));
    }

    /** The calendar part of an e-mail, which is its last alternative. */
    static Read partOf(MimeMessage message) {
        try {
            if (!(message.getContent() instanceof Multipart parts)) {
                throw new AssertionError("no parts");
            }
            var part = parts.getBodyPart(parts.getCount() - 1);
            assertThat(part.getContentType()).startsWith("text/calendar");
            try (InputStream bytes = part.getInputStream()) {
                return read(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Read read(String text) {
        try {
            var calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate().hasErrors()).as(text).isFalse();
            return new Read(text, calendar);
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    /** One calendar. */
    record Read(String text, Calendar calendar) {

        /** The event of that appointment, which is there once. */
        Event event(String appointment) {
            var uid = appointment + "@guichet";
            List<VEvent> all = calendar.getComponents(Component.VEVENT);
            var found = all.stream()
                    .map(Event::new)
                    .filter(event -> event.value("UID").equals(uid))
                    .toList();
            assertThat(found).as("%s in%n%s", uid, text).hasSize(1);
            return found.getFirst();
        }

        String method() {
            return calendar.getProperty("METHOD").orElseThrow().getValue();
        }
    }

    /** One event. */
    record Event(VEvent event) {

        String value(String property) {
            return event.getProperty(property).orElseThrow().getValue();
        }

        /** The whole line, parameters included. */
        String line(String property) {
            return event.getProperty(property).orElseThrow().toString().strip();
        }

        int sequence() {
            return Integer.parseInt(value("SEQUENCE"));
        }

        Instant start() {
            TemporalAccessor start =
                    event.<DateProperty<?>>getProperty("DTSTART").orElseThrow().getDate();
            return Instant.from(start);
        }
    }
}
