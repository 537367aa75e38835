package fr.guichet.application.booking;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.domain.booking.BookingPolicy;
import fr.guichet.domain.booking.OpeningHours;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import java.util.Set;

/**
 * Makes a practitioner bookable by the default policy and hours, with a first service of the default length; leaves the
 * agenda that they already have as it is. Whoever gives someone the role calls it in the same transaction.
 */
@UseCase
public final class OpenAgenda {

    private static final String FIRST_SERVICE = "Séance";

    private final Transactions transactions;
    private final Agendas agendas;
    private final Services services;
    private final Ids ids;

    public OpenAgenda(Transactions transactions, Agendas agendas, Services services, Ids ids) {
        this.transactions = transactions;
        this.agendas = agendas;
        this.services = services;
        this.ids = ids;
    }

    public void handle(Practitioner.Id practitioner) {
        transactions.run(() -> {
            agendas.open(practitioner, BookingPolicy.DEFAULT, OpeningHours.DEFAULT);
            var offered = services.active();
            if (offered.stream().noneMatch(service -> service.isOfferedBy(practitioner))) {
                services.add(new Service(
                        new Service.Id(ids.next()),
                        Set.of(practitioner),
                        FIRST_SERVICE,
                        Service.DEFAULT_DURATION,
                        true,
                        offered.stream().mapToInt(Service::position).max().orElse(0) + 1,
                        0));
            }
        });
    }
}
