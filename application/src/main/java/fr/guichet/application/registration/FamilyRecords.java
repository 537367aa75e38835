package fr.guichet.application.registration;

import fr.guichet.application.privacy.DataSubject;
import fr.guichet.application.privacy.Kept;
import fr.guichet.application.privacy.PersonalRecords;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.registration.Family;
import java.time.Instant;
import java.util.List;

/** A family without the parent who goes: it stays the other one's, children and all, and goes with the last (spec A7). */
public final class FamilyRecords implements PersonalRecords {

    private final Families families;

    public FamilyRecords(Families families) {
        this.families = families;
    }

    @Override
    public List<Kept> erase(DataSubject subject, Instant now) {
        return subject.account()
                .flatMap(account -> families.findByAccount(account).map(family -> leave(family, account)))
                .orElse(List.of());
    }

    private List<Kept> leave(Family family, Account.Id parent) {
        var left = family.leftBy(parent);
        if (left.isEmpty()) {
            families.remove(family);
            return List.of();
        }
        families.update(left.get());
        return family.children().isEmpty()
                ? List.of()
                : List.of(Kept.anonymous(
                        Kept.What.CHILDREN_OF_CO_PARENT, family.children().size()));
    }
}
