package fr.guichet.web.api.clientfile;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.guichet.application.clientfile.ViewClientFile;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.HomeAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client's file.
 *
 * @param utilisateurId the account that signs in to it
 * @param rattachement {@code en_attente} while the owner of the address has still to confirm it (spec A4)
 * @param chien the first of {@code chiens}
 * @param conditionsASigner whether the client has still to sign the conditions in force (spec C3); left out where nobody looked
 */
record ClientWire(
        UUID id,
        String statut,
        String prenom,
        String nom,
        @Nullable String email,
        @Nullable String telephone,
        @Nullable String adresse,
        @Nullable String codePostal,
        @Nullable String ville,
        @Nullable DogWire chien,
        List<DogWire> chiens,
        @Nullable UUID utilisateurId,
        @Nullable String rattachement,
        @JsonProperty("conditions_a_signer") @Nullable Boolean conditionsASigner,
        Instant creeLe,
        long version) {

    private static final String WAITS = "en_attente";

    static ClientWire of(ViewClientFile.View view) {
        return of(view.file(), view.awaitsConfirmation(), view.conditionsToSign());
    }

    static ClientWire of(ClientFile file) {
        return of(file, false);
    }

    static ClientWire of(ClientFile file, boolean awaitsConfirmation) {
        return of(file, awaitsConfirmation, file instanceof ClientFile.Preliminary ? true : null);
    }

    private static ClientWire of(ClientFile file, boolean awaitsConfirmation, @Nullable Boolean conditionsToSign) {
        var dogs = file.dogs().all().stream().map(DogWire::of).toList();
        return new ClientWire(
                file.id().value(),
                status(file),
                file.name().first(),
                file.name().last(),
                file.email().map(EmailAddress::value).orElse(null),
                file.phone().map(PhoneNumber::national).orElse(null),
                file.address().map(HomeAddress::line).orElse(null),
                file.address().flatMap(HomeAddress::postalCode).orElse(null),
                file.address().flatMap(HomeAddress::city).orElse(null),
                dogs.stream().findFirst().orElse(null),
                dogs,
                file.account().map(Account.Id::value).orElse(null),
                awaitsConfirmation ? WAITS : null,
                conditionsToSign,
                file.createdAt(),
                file.version());
    }

    /** The wire's word for the state of a file. */
    static String status(ClientFile file) {
        return switch (file) {
            case ClientFile.Preliminary preliminary -> "preliminaire";
            case ClientFile.Final complete -> "final";
        };
    }
}
