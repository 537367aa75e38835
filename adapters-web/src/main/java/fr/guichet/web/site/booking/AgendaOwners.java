package fr.guichet.web.site.booking;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.ListPractitioners;
import fr.guichet.application.booking.PractitionerProfile;
import fr.guichet.domain.account.Role;
import fr.guichet.web.Fields;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose agenda a page of the staff is about: a practitioner's own, unless they look at a colleague's. */
@Component
class AgendaOwners {

    /** The word in addresses for nobody in particular. */
    static final String EVERYONE = "tous";

    private final ListPractitioners practitioners;

    AgendaOwners(ListPractitioners practitioners) {
        this.practitioners = practitioners;
    }

    /**
     * Whose it is, and whose it could be.
     *
     * @param one nobody where it is everyone's
     */
    public record Owners(List<PractitionerProfile> all, Optional<PractitionerProfile> one) {

        public Owners {
            all = List.copyOf(all);
        }

        public boolean isChoice() {
            return all.size() > 1;
        }

        public @Nullable UUID id() {
            return one.map(profile -> profile.id().value()).orElse(null);
        }

        /** As addresses name them. */
        public String word() {
            return one.map(profile -> profile.id().value().toString()).orElse(EVERYONE);
        }
    }

    /** For a page that may be about everyone: for who has no agenda of their own it begins so. */
    Owners any(Actor actor, @Nullable String named) {
        var all = practitioners.handle();
        var wanted = EVERYONE.equals(named) && all.size() > 1
                ? Optional.<PractitionerProfile>empty()
                : find(all, id(named)).or(() -> own(all, actor)).or(() -> only(all));
        return new Owners(all, wanted);
    }

    /** For a page that is about one: another's for who has no agenda of their own, and of these the first. */
    Owners one(Actor actor, @Nullable String named) {
        var all = practitioners.handle();
        var own = own(all, actor);
        if (actor.role() == Role.PRACTITIONER) {
            return new Owners(own.map(List::of).orElse(List.of()), own);
        }
        return new Owners(
                all, find(all, id(named)).or(() -> own).or(() -> all.stream().findFirst()));
    }

    private static Optional<PractitionerProfile> own(List<PractitionerProfile> all, Actor actor) {
        return find(all, actor.account().value());
    }

    private static Optional<PractitionerProfile> only(List<PractitionerProfile> all) {
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private static Optional<PractitionerProfile> find(List<PractitionerProfile> all, @Nullable UUID id) {
        return all.stream().filter(profile -> profile.id().value().equals(id)).findFirst();
    }

    /** What names nobody counts as not named. */
    private static @Nullable UUID id(@Nullable String typed) {
        var fields = new Fields();
        var read = fields.optional("praticien", typed).uuid();
        return fields.isValid() ? read.orNull() : null;
    }
}
