package fr.guichet.application.booking;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how many the whole list has
 */
public record AppointmentPage(List<AppointmentView> appointments, long total) {

    public AppointmentPage {
        appointments = List.copyOf(appointments);
    }
}
