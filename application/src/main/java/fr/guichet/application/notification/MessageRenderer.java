package fr.guichet.application.notification;

import fr.guichet.domain.practice.Practice;
import java.time.Instant;
import java.util.Optional;

/** Turns what people are told into words, with {@link Content#SECRET} in the place of a secret. */
public interface MessageRenderer {

    /** The e-mail, for a recipient who has an address. */
    Content email(Notification notification, Practice practice, Instant now);

    /** The text message of at most 160 GSM-7 characters, secret included; empty where none is foreseen. */
    Optional<Content> sms(Notification notification, Practice practice, Instant now);
}
