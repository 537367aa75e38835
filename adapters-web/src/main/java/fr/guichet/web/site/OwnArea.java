package fr.guichet.web.site;

import fr.guichet.domain.account.Role;

/** Where one's own pages stand: the public's among their other pages, the staff's by themselves. */
public enum OwnArea {
    PUBLIC("/espace/donnees", "/espace/calendrier"),
    STAFF("/compte", "/compte/calendrier");

    private final String data;
    private final String calendar;

    OwnArea(String data, String calendar) {
        this.data = data;
        this.calendar = calendar;
    }

    /** Where someone in the role finds them. */
    public static OwnArea of(Role role) {
        return role.isStaff() ? STAFF : PUBLIC;
    }

    /** The page of one's own data. */
    public String data() {
        return data;
    }

    /** The page of one's calendar feed. */
    public String calendar() {
        return calendar;
    }
}
