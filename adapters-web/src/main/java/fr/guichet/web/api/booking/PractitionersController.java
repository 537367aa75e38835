package fr.guichet.web.api.booking;

import fr.guichet.application.booking.ListPractitioners;
import fr.guichet.application.booking.PractitionerProfile;
import fr.guichet.application.booking.ViewPractitioner;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import fr.guichet.web.api.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows anyone who can be booked, and for what (spec B13). */
@RestController
@Tag(name = "Praticiens")
class PractitionersController {

    private final ListPractitioners list;
    private final ViewPractitioner view;

    PractitionersController(ListPractitioners list, ViewPractitioner view) {
        this.list = list;
        this.view = view;
    }

    /** The first service counts for a booking that names none (spec B3). */
    record PractitionerWire(UUID id, String prenom, String nom, String nomComplet, List<OfferWire> prestations) {

        static PractitionerWire of(PractitionerProfile profile) {
            return new PractitionerWire(
                    profile.id().value(),
                    profile.name().first(),
                    profile.name().last(),
                    profile.name().full(),
                    profile.services().stream().map(OfferWire::of).toList());
        }
    }

    record OfferWire(UUID id, String nom, long dureeMinutes) {

        static OfferWire of(Service service) {
            return new OfferWire(
                    service.id().value(), service.name(), service.duration().toMinutes());
        }
    }

    @GetMapping("/api/v1/praticiens")
    @Operation(summary = "Lister les praticiens qui reçoivent")
    List<PractitionerWire> list() {
        return list.handle().stream().map(PractitionerWire::of).toList();
    }

    @GetMapping("/api/v1/praticiens/{id}")
    @Operation(summary = "Lire un praticien")
    PractitionerWire one(@PathVariable UUID id) {
        return view.handle(new Practitioner.Id(id))
                .map(PractitionerWire::of)
                .orElseThrow(() -> Problem.notFound().asException());
    }
}
