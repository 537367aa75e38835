package fr.guichet.application.notification;

/** The iCalendar object that an e-mail about an appointment carries (spec B10, RFC 5546). */
public record CalendarPart(Method method, String body) {

    /** What the reader's calendar shall do with it. */
    public enum Method {
        REQUEST,
        CANCEL
    }
}
