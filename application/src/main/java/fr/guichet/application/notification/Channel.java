package fr.guichet.application.notification;

/** By what way one message goes. */
public enum Channel {
    EMAIL,
    SMS
}
