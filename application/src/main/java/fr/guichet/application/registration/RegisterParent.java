package fr.guichet.application.registration;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.EmailTaken;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PasswordRules;
import fr.guichet.domain.account.PostalAddress;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.registration.Child;
import fr.guichet.domain.registration.Family;
import fr.guichet.domain.registration.Parent;
import fr.guichet.domain.registration.Photo;
import fr.guichet.domain.registration.Presentation;
import fr.guichet.domain.registration.RegistrationRejection;
import fr.guichet.domain.registration.ShortText;
import fr.guichet.domain.registration.Surname;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Takes in the registration of a family (spec A7): one account or two, waiting for a manager, and their children. A
 * co-parent's address that already has an account is met by a question to its owner, and looks like any other.
 */
@UseCase
public final class RegisterParent {

    private static final int TRIES = 3;

    private final Transactions transactions;
    private final Newcomers newcomers;
    private final Families families;
    private final CoParentInvitations invitations;
    private final PhotoKeeper photos;
    private final Practices practices;
    private final PasswordRules passwords;
    private final Ids ids;
    private final Clock clock;

    public RegisterParent(
            Transactions transactions,
            Newcomers newcomers,
            Families families,
            CoParentInvitations invitations,
            PhotoKeeper photos,
            Practices practices,
            PasswordRules passwords,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.newcomers = newcomers;
        this.families = families;
        this.invitations = invitations;
        this.photos = photos;
        this.practices = practices;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The registration as it was sent in; all that is optional may be handed in later.
     *
     * @param password held to the rules and discarded: only the mailed link proves the address (spec A4)
     */
    public record Command(
            Registrant parent,
            Optional<PostalAddress> address,
            Optional<ShortText> profession,
            Optional<ShortText> familySituation,
            Optional<LocalDate> birthDate,
            Optional<CoParent> coParent,
            List<NewChild> children,
            Optional<Presentation> presentation,
            boolean acceptsTerms,
            Optional<RawPassword> password) {

        public Command {
            children = List.copyOf(children);
        }

        /** The documented minimum: who it is, and how to reach them. */
        public static Command minimal(Registrant parent) {
            return new Command(
                    parent,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    false,
                    Optional.empty());
        }
    }

    /**
     * The second parent.
     *
     * @param sameAddress whether they live with the first; {@code address} says nothing then
     */
    public record CoParent(Registrant registrant, boolean sameAddress, Optional<PostalAddress> address) {}

    /** What became of it. */
    public sealed interface Outcome {

        /** Stored; the account waits for a manager. */
        record Registered(Account.Id account) implements Outcome {}

        /** Nothing was stored. */
        record Rejected(RegistrationRejection reason) implements Outcome {}
    }

    public Outcome handle(Command command) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, practices.current().zone());
        return RegistrationRules.rejection(command, passwords, today)
                .<Outcome>map(Outcome.Rejected::new)
                .orElseGet(() -> encodeAndRegister(command, now));
    }

    private Outcome encodeAndRegister(Command command, Instant now) {
        var encoded = new HashMap<Integer, PhotoEncoder.Result.Encoded>();
        for (var i = 0; i < command.children().size(); i++) {
            var file = command.children().get(i).photo();
            if (file.isPresent()) {
                switch (photos.encode(file.get())) {
                    case PhotoEncoder.Result.Encoded photo -> encoded.put(i, photo);
                    case PhotoEncoder.Result.Refused refused -> {
                        return new Outcome.Rejected(
                                new RegistrationRejection.RefusedPhoto(Optional.of(i), refused.fault()));
                    }
                }
            }
        }
        return register(command, encoded, now);
    }

    private Outcome register(Command command, Map<Integer, PhotoEncoder.Result.Encoded> encoded, Instant now) {
        for (var tried = 1; ; tried++) {
            try {
                return transactions.inTransaction(() -> registerOnce(command, encoded, now));
            } catch (EmailTaken lost) {
                // Someone registered under one of the two addresses meanwhile: the next try meets their account.
                if (tried == TRIES) {
                    throw lost;
                }
            }
        }
    }

    private Outcome registerOnce(Command command, Map<Integer, PhotoEncoder.Result.Encoded> encoded, Instant now) {
        if (newcomers.withEmail(command.parent().email()).isPresent()) {
            return new Outcome.Rejected(new RegistrationRejection.EmailTaken());
        }
        var first = newcomers.open(command.parent(), Role.PARENT, now);
        if (command.acceptsTerms()) {
            newcomers.acceptsTerms(first.id(), now);
        }
        var known = command.coParent()
                .flatMap(other -> newcomers.withEmail(other.registrant().email()));
        var second = known.isPresent()
                ? Optional.<Parent>empty()
                : command.coParent().map(other -> {
                    var account = newcomers.open(other.registrant(), Role.PARENT, now);
                    return Parent.of(account.id()).livingAt(other.sameAddress() ? Optional.empty() : other.address());
                });
        var kept = new HashMap<Integer, Photo.Id>();
        encoded.forEach((child, photo) -> kept.put(child, photos.keep(photo, now)));
        var family = new Family(
                new Family.Id(ids.next()),
                new Parent(
                        first.id(),
                        command.address(),
                        command.profession(),
                        command.familySituation(),
                        command.birthDate(),
                        command.presentation()),
                second,
                second.isPresent()
                        && command.coParent().map(CoParent::sameAddress).orElse(false),
                children(command, Surname.of(first.name()), kept),
                now,
                0);
        families.add(family);
        known.ifPresent(owner -> invitations.ask(owner, family.id(), first.person(), now));
        return new Outcome.Registered(first.id());
    }

    private List<Child> children(Command command, Surname surname, Map<Integer, Photo.Id> kept) {
        return IntStream.range(0, command.children().size())
                .mapToObj(i -> command.children()
                        .get(i)
                        .named(new Child.Id(ids.next()), surname, Optional.ofNullable(kept.get(i))))
                .toList();
    }
}
