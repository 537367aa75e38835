package fr.guichet.notification;

import static fr.guichet.notification.Letter.paragraph;
import static fr.guichet.notification.Letter.plain;
import static fr.guichet.notification.Letter.strong;
import static fr.guichet.notification.Letter.warning;

import fr.guichet.application.notification.Content;
import fr.guichet.application.notification.Recipient;
import fr.guichet.domain.practice.Practice;
import fr.guichet.notification.Letter.Block;
import fr.guichet.notification.Letter.Span;
import java.time.Duration;
import java.time.Instant;

/**
 * What every letter of a practice has at hand: its name, its addresses, its dates.
 *
 * @param publicUrl where people find the site, without a slash at the end
 */
record Desk(Practice practice, String publicUrl, Instant now) {

    String name() {
        return practice.name();
    }

    String contact() {
        return practice.contact().value();
    }

    /** The address of a page that takes the secret. */
    String link(String page) {
        return publicUrl + "/" + page + "?token=" + Content.SECRET;
    }

    String dateTime(Instant instant) {
        return FrenchDates.dateTime(instant, practice.zone());
    }

    String validity(Instant end) {
        return FrenchDates.validity(Duration.between(now, end));
    }

    Block greeting(Recipient to) {
        return paragraph("Bonjour " + Words.line(to.name().full()) + ",");
    }

    Span contactLink() {
        return Letter.link(contact(), "mailto:" + contact());
    }

    Block questions() {
        return paragraph(
                plain("Si vous avez des questions, n'hésitez pas à nous contacter à "), contactLink(), plain("."));
    }

    Block linkIsValid(Instant end) {
        return warning(
                strong("⏰ Attention :"),
                plain(" Ce lien est valable pendant "),
                strong(validity(end)),
                plain(" (jusqu'au " + dateTime(end) + ")."));
    }

    Block login(String address) {
        return paragraph(strong("Votre identifiant :"), plain(" " + address));
    }

    Block seeYou() {
        return paragraph("À très bientôt sur " + name() + " !");
    }

    Block team() {
        return paragraph("L'équipe " + name());
    }

    Block regards() {
        return paragraph("Cordialement,");
    }

    /** Ends with the site's address, without a full stop that mail programs would take into the link. */
    Block site(String words) {
        return paragraph(plain(words + " "), Letter.link(publicUrl, publicUrl));
    }
}
