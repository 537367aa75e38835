package fr.guichet.application.clientfile;

import fr.guichet.application.booking.InMemoryAppointments;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.clientfile.ClientFile;
import java.util.List;

/** The appointments of clients, in memory; transactions take turns there, so nobody need be held back. */
public final class InMemoryClientFileContents implements ClientFileContents {

    private final InMemoryAppointments appointments;

    public InMemoryClientFileContents(InMemoryAppointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public void hold(ClientFile.Id one, ClientFile.Id other) {}

    @Override
    public boolean overlap(ClientFile.Id one, ClientFile.Id other) {
        return of(one).stream()
                .anyMatch(
                        its -> of(other).stream().anyMatch(theirs -> its.time().overlaps(theirs.time())));
    }

    @Override
    public void moveAll(ClientFile.Id from, ClientFile.Id into) {
        appointments.moveAll(from, into);
    }

    private List<Appointment> of(ClientFile.Id client) {
        return appointments.all().stream()
                .filter(appointment ->
                        appointment.client().equals(client) && appointment.status() != Appointment.Status.CANCELLED)
                .toList();
    }
}
