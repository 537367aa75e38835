package fr.guichet.notification;

import static fr.guichet.notification.Letter.GREEN;
import static fr.guichet.notification.Letter.ORANGE;
import static fr.guichet.notification.Letter.item;
import static fr.guichet.notification.Letter.paragraph;
import static fr.guichet.notification.Letter.plain;
import static fr.guichet.notification.Letter.strong;

import fr.guichet.application.notification.AppointmentSummary;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.Notification.Side;
import fr.guichet.notification.Letter.Block;
import fr.guichet.notification.Letter.Composer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The letters about appointments; their subjects contain « rendez-vous » (spec B10). */
final class BookingLetters {

    private BookingLetters() {}

    static Letter booked(Notification.AppointmentBooked told, Desk desk) {
        var appointment = told.appointment();
        var start = desk.dateTime(appointment.start());
        var letter = new Composer().add(desk.greeting(told.to()));
        return switch (told.side()) {
            case CLIENT ->
                letter.add(paragraph("Votre rendez-vous est réservé."))
                        .addAll(facts(appointment, Side.CLIENT, desk))
                        .add(desk.site("Retrouvez vos rendez-vous sur"))
                        .add(desk.questions())
                        .add(desk.team())
                        .under("Votre rendez-vous du " + start + " - " + desk.name(), GREEN, "Rendez-vous réservé");
            case PRACTITIONER ->
                letter.add(paragraph("Un rendez-vous a été réservé dans votre agenda."))
                        .addAll(facts(appointment, Side.PRACTITIONER, desk))
                        .add(desk.team())
                        .under("Nouveau rendez-vous le " + start + with(appointment), GREEN, "Nouveau rendez-vous");
        };
    }

    static Letter moved(Notification.AppointmentMoved told, Desk desk) {
        var appointment = told.appointment();
        var start = desk.dateTime(appointment.start());
        var letter = new Composer()
                .add(desk.greeting(told.to()))
                .add(paragraph(
                        plain("Le rendez-vous du " + desk.dateTime(told.previousStart()) + " est déplacé au "),
                        strong(start),
                        plain(".")))
                .addAll(facts(appointment, told.side(), desk));
        return switch (told.side()) {
            case CLIENT ->
                letter.add(desk.site("Retrouvez vos rendez-vous sur"))
                        .add(desk.questions())
                        .add(desk.team())
                        .under(
                                "Votre rendez-vous est déplacé au " + start + " - " + desk.name(),
                                GREEN,
                                "Rendez-vous déplacé");
            case PRACTITIONER ->
                letter.add(desk.team())
                        .under(
                                "Un rendez-vous est déplacé au " + start + with(appointment),
                                GREEN,
                                "Rendez-vous déplacé");
        };
    }

    static Letter cancelled(Notification.AppointmentCancelled told, Desk desk) {
        var appointment = told.appointment();
        var start = desk.dateTime(appointment.start());
        var details = new ArrayList<Block>();
        told.reason().map(AccountLetters::reason).ifPresent(details::add);
        details.addAll(facts(appointment, told.side(), desk));
        var letter = new Composer().add(desk.greeting(told.to()));
        return switch (told.side()) {
            case CLIENT ->
                letter.add(paragraph("Votre rendez-vous est annulé."))
                        .addAll(details)
                        .add(desk.site("Vous pouvez en réserver un autre sur"))
                        .add(desk.questions())
                        .add(desk.team())
                        .under(
                                "Votre rendez-vous du " + start + " est annulé - " + desk.name(),
                                ORANGE,
                                "Rendez-vous annulé");
            case PRACTITIONER ->
                letter.add(paragraph("Un rendez-vous de votre agenda est annulé."))
                        .addAll(details)
                        .add(desk.team())
                        .under(
                                "Un rendez-vous est annulé : " + start + with(appointment),
                                ORANGE,
                                "Rendez-vous annulé");
        };
    }

    static Letter reminder(Notification.AppointmentReminder told, Desk desk) {
        var appointment = told.appointment();
        return new Composer()
                .add(desk.greeting(told.to()))
                .add(paragraph("Nous vous rappelons votre rendez-vous."))
                .addAll(facts(appointment, Side.CLIENT, desk))
                .add(desk.site("Pour le déplacer ou l'annuler, rendez-vous sur"))
                .add(desk.questions())
                .add(desk.team())
                .under(
                        "Rappel : votre rendez-vous du " + desk.dateTime(appointment.start()) + " - " + desk.name(),
                        GREEN,
                        "Rappel de rendez-vous");
    }

    static Letter left(Notification.ChangedHoursLeaveAppointments told, Desk desk) {
        var one = told.left().size() == 1;
        var practitioner = Words.line(told.practitioner());
        return new Composer()
                .add(desk.greeting(told.to()))
                .add(paragraph("Les horaires ou les absences de " + practitioner + " ont changé. "
                        + (one
                                ? "Ce rendez-vous déjà réservé est conservé, et reste à déplacer :"
                                : "Ces rendez-vous déjà réservés sont conservés, et restent à déplacer :")))
                .addAll(told.left().stream()
                        .map(appointment -> item(
                                strong(desk.dateTime(appointment.start())),
                                plain(with(appointment) + " (" + Words.line(appointment.service()) + ")")))
                        .toList())
                .add(desk.site("Retrouvez l'agenda sur"))
                .add(desk.team())
                .under(
                        // « rendez-vous » is the same in the plural.
                        told.left().size() + " rendez-vous à déplacer - " + practitioner,
                        ORANGE,
                        "Rendez-vous à déplacer");
    }

    private static String with(AppointmentSummary appointment) {
        return " - " + Words.line(appointment.client());
    }

    private static List<Block> facts(AppointmentSummary appointment, Side to, Desk desk) {
        var facts = new ArrayList<Block>();
        facts.add(fact("Date", desk.dateTime(appointment.start())));
        facts.add(fact("Durée", FrenchDates.length(Duration.between(appointment.start(), appointment.end()))));
        facts.add(fact("Prestation", appointment.service()));
        facts.add(
                switch (to) {
                    case CLIENT -> fact("Avec", appointment.practitioner());
                    case PRACTITIONER -> fact("Client", appointment.client());
                });
        appointment.purpose().ifPresent(purpose -> facts.add(fact("Objet", purpose)));
        return facts;
    }

    private static Block fact(String label, String value) {
        return item(strong(label + " :"), plain(" " + Words.line(value)));
    }
}
