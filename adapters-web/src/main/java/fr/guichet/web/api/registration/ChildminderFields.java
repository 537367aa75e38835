package fr.guichet.web.api.registration;

import fr.guichet.application.clientfile.Upload;
import fr.guichet.application.registration.RegisterChildminder;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.domain.registration.Birth;
import fr.guichet.domain.registration.Childminder.Agreement;
import fr.guichet.domain.registration.City;
import fr.guichet.domain.registration.Country;
import fr.guichet.domain.registration.Nir;
import fr.guichet.domain.registration.ShortText;
import fr.guichet.web.Fields;
import java.util.Optional;
import java.util.function.Function;

/** Reads the registration of a childminder (spec A8). */
public final class ChildminderFields {

    private ChildminderFields() {}

    /**
     * Reads all of it.
     *
     * @param files the file that the member {@code photo} stands for
     * @throws fr.guichet.web.InvalidFields naming every field that is wrong
     */
    public static RegisterChildminder.Command command(
            RegisterRequest wire, Function<String, Optional<Upload>> files, Fields fields) {
        var childminder = CommonFields.registrant(
                fields, wire.email(), wire.prenom(), wire.nom(), wire.telephone(), wire.canalNotification());
        var address = CommonFields.address(fields, wire.adresse(), wire.codePostal(), wire.ville());
        var birthDate = fields.required("date_naissance", wire.dateNaissance()).date();
        var birthCity = CommonFields.city(fields, "ville_naissance", wire.villeNaissance());
        var birthCountry =
                fields.required("pays_naissance", wire.paysNaissance()).as("registration.country", Country::parse);
        var nir = fields.required("nir", wire.nir()).as("registration.nir", Nir::parse);
        var number = fields.required("numero_agrement", wire.numeroAgrement()).line(1, ShortText.MAX_LENGTH);
        var date = fields.required("date_agrement", wire.dateAgrement()).date();
        var capacity = fields.requiredNumber(
                "nb_max_enfants", wire.nbMaxEnfants(), Agreement.MIN_CHILDREN, Agreement.MAX_CHILDREN);
        var presentation = CommonFields.presentation(fields, wire.presentation());
        var photo = CommonFields.photo(fields, wire.photo(), files);
        fields.present("cgu_acceptees", wire.cguAcceptees());
        var acceptsTerms = CommonFields.acceptsTerms(fields, wire.cguAcceptees());
        var password = fields.optional("password", wire.password()).secret();
        fields.check();
        return new RegisterChildminder.Command(
                childminder.get(),
                address.get(),
                new Birth(birthDate.get(), new City(birthCity.get()), birthCountry.get()),
                nir.get(),
                new Agreement(new ShortText(number.get()), date.get(), capacity.get()),
                presentation.get(),
                photo.optional(),
                Boolean.TRUE.equals(wire.consentementPhoto()),
                acceptsTerms,
                password.optional().map(RawPassword::new));
    }
}
