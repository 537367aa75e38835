package fr.guichet.web.api.registration;

import fr.guichet.application.clientfile.Upload;
import fr.guichet.application.registration.NewChild;
import fr.guichet.application.registration.RegisterParent;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PostalAddress;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.domain.registration.Child;
import fr.guichet.domain.registration.FirstName;
import fr.guichet.web.Fields;
import fr.guichet.web.api.registration.RegisterRequest.ChildRequest;
import fr.guichet.web.api.registration.RegisterRequest.CoParentRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads the registration of a family (spec A7). */
public final class FamilyFields {

    private static final Map<String, Child.Gender> GENDERS = Map.of("H", Child.Gender.MALE, "F", Child.Gender.FEMALE);
    public static final int MOST_CHILDREN = 20;

    private FamilyFields() {}

    /**
     * Reads all of it.
     *
     * @param files the files that members named {@code photo} stand for
     * @throws fr.guichet.web.InvalidFields naming every field that is wrong
     */
    public static RegisterParent.Command command(
            RegisterRequest wire, Function<String, Optional<Upload>> files, Fields fields) {
        var parent = CommonFields.registrant(
                fields, wire.email(), wire.prenom(), wire.nom(), wire.telephone(), wire.canalNotification());
        var address = CommonFields.optionalAddress(fields, wire.adresse(), wire.codePostal(), wire.ville());
        var profession = CommonFields.shortText(fields, "profession", wire.profession());
        var situation = CommonFields.shortText(fields, "situation_familiale", wire.situationFamiliale());
        var birthDate = fields.optional("date_naissance", wire.dateNaissance()).date();
        var coParent = coParent(wire, fields);
        var children = children(wire, files, fields);
        var presentation = CommonFields.presentation(fields, wire.presentation());
        var acceptsTerms = CommonFields.acceptsTerms(fields, wire.cguAcceptees());
        var password = fields.optional("password", wire.password()).secret();
        fields.check();
        return new RegisterParent.Command(
                parent.get(),
                address.get(),
                profession.get(),
                situation.get(),
                birthDate.optional(),
                coParent.get(),
                children.stream().map(Supplier::get).toList(),
                presentation.get(),
                acceptsTerms,
                password.optional().map(RawPassword::new));
    }

    private static Supplier<Optional<RegisterParent.CoParent>> coParent(RegisterRequest wire, Fields all) {
        var other = wire.coParent();
        return other == null ? Optional::empty : coParent(other, all.in("co_parent"));
    }

    private static Supplier<Optional<RegisterParent.CoParent>> coParent(CoParentRequest wire, Fields fields) {
        var registrant = CommonFields.registrant(
                fields, wire.email(), wire.prenom(), wire.nom(), wire.telephone(), wire.canalNotification());
        var sameAddress = Boolean.TRUE.equals(wire.memeAdresse());
        Supplier<Optional<PostalAddress>> address = sameAddress
                ? Optional::empty
                : CommonFields.optionalAddress(fields, wire.adresse(), wire.codePostal(), wire.ville());
        return () -> Optional.of(new RegisterParent.CoParent(registrant.get(), sameAddress, address.get()));
    }

    private static List<Supplier<NewChild>> children(
            RegisterRequest wire, Function<String, Optional<Upload>> files, Fields all) {
        var given = Objects.requireNonNullElse(wire.enfants(), List.<ChildRequest>of());
        if (given.size() > MOST_CHILDREN) {
            all.refuse("enfants", "registration.too-many-children", MOST_CHILDREN);
            return List.of();
        }
        var children = new ArrayList<Supplier<NewChild>>();
        for (var i = 0; i < given.size(); i++) {
            children.add(child(given.get(i), files, all.in("enfants", i)));
        }
        return children;
    }

    private static Supplier<NewChild> child(
            ChildRequest wire, Function<String, Optional<Upload>> files, Fields fields) {
        var isUnborn =
                wire.datePrevisionnelle() != null && !wire.datePrevisionnelle().isBlank();
        var isBorn = wire.dateNaissance() != null && !wire.dateNaissance().isBlank();
        if (isBorn && isUnborn) {
            fields.refuse("date_previsionnelle", "registration.one-date");
        }
        var gender = fields.required("genre", wire.genre()).oneOf(GENDERS);
        var multiple = Boolean.TRUE.equals(wire.grossesseMultiple());
        if (isUnborn) {
            if (wire.photo() != null && !wire.photo().isBlank()) {
                fields.refuse("photo", "registration.photo-unborn");
            }
            var firstName = fields.optional("prenom", wire.prenom()).line(PersonName.MIN_LENGTH, PersonName.MAX_LENGTH);
            var expected = fields.required("date_previsionnelle", wire.datePrevisionnelle())
                    .date();
            return () -> new NewChild.Unborn(
                    firstName.optional().map(FirstName::new), gender.get(), expected.get(), multiple);
        }
        var firstName = fields.required("prenom", wire.prenom()).line(PersonName.MIN_LENGTH, PersonName.MAX_LENGTH);
        var birth = fields.required("date_naissance", wire.dateNaissance()).date();
        var photo = CommonFields.photo(fields, wire.photo(), files);
        return () -> new NewChild.Born(
                new FirstName(firstName.get()), gender.get(), birth.get(), multiple, photo.optional());
    }
}
