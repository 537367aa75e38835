package fr.guichet.domain.registration;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PostalAddress;
import fr.guichet.domain.practice.PracticeOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The registration of a family: one parent or two, and their children, who are attached to both (spec A7).
 *
 * @param first who registered it
 * @param second the co-parent
 * @param liveTogether whether the co-parent said to live at the first parent's address
 */
public record Family(
        Id id,
        Parent first,
        Optional<Parent> second,
        boolean liveTogether,
        List<Child> children,
        Instant createdAt,
        long version) {

    /** Names one family's registration. */
    public record Id(UUID value) {}

    public Family {
        children = List.copyOf(children);
        if (second.isEmpty() && liveTogether) {
            throw new IllegalArgumentException("living together takes two parents");
        }
        if (second.map(Parent::account).equals(Optional.of(first.account()))) {
            throw new IllegalArgumentException("two parents are two accounts");
        }
    }

    /** The accounts of its parents, who registered it first. */
    public List<Account.Id> accounts() {
        var accounts = new ArrayList<Account.Id>();
        accounts.add(first.account());
        second.map(Parent::account).ifPresent(accounts::add);
        return List.copyOf(accounts);
    }

    /** The parent that the account belongs to. */
    public Optional<Parent> parent(Account.Id account) {
        return account.equals(first.account())
                ? Optional.of(first)
                : second.filter(parent -> parent.account().equals(account));
    }

    /** The account of the other parent, seen from this one. */
    public Optional<Account.Id> coParentOf(Account.Id account) {
        return accounts().stream().filter(other -> !other.equals(account)).findFirst();
    }

    /** Where that parent lives, which for a co-parent under the same roof is the first parent's address. */
    public Optional<PostalAddress> addressOf(Account.Id account) {
        return liveTogether ? first.address() : parent(account).flatMap(Parent::address);
    }

    /** Who may see a parent's contact details, the other parent's being hidden from one who lives apart. */
    public boolean sharesContacts() {
        return liveTogether;
    }

    /**
     * What the registration lacks.
     *
     * @param hasAcceptedTerms whether an account has accepted the practice's terms
     */
    public Set<MissingElement> missingElements(PracticeOptions options, Predicate<Account.Id> hasAcceptedTerms) {
        var missing = EnumSet.noneOf(MissingElement.class);
        if (first.address().isEmpty()) {
            missing.add(MissingElement.ADDRESS);
        }
        if (second.isPresent() && addressOf(second.get().account()).isEmpty()) {
            missing.add(MissingElement.CO_PARENT_ADDRESS);
        }
        if (children.isEmpty()) {
            missing.add(MissingElement.CHILDREN);
        }
        if (options.childPhotoRequired() && children.stream().anyMatch(Family::lacksPhoto)) {
            missing.add(MissingElement.CHILD_PHOTO);
        }
        if (options.presentationRequired()
                && first.presentation().isEmpty()
                && second.flatMap(Parent::presentation).isEmpty()) {
            missing.add(MissingElement.PRESENTATION);
        }
        // A co-parent accepts the terms with their password; the registration is whole without.
        if (!hasAcceptedTerms.test(first.account())) {
            missing.add(MissingElement.TERMS);
        }
        return missing;
    }

    private static boolean lacksPhoto(Child child) {
        return child instanceof Child.Born born && born.photo().isEmpty();
    }

    /** The same family with this co-parent, who lives apart until someone says otherwise. */
    public Family joinedBy(Parent coParent) {
        if (second.isPresent()) {
            throw new IllegalStateException("has a co-parent already");
        }
        return new Family(id, first, Optional.of(coParent), false, children, createdAt, version);
    }

    /**
     * The same family without this parent; the other keeps the children, and the address where both lived. Empty when
     * nobody is left.
     */
    public Optional<Family> leftBy(Account.Id parent) {
        if (parent(parent).isEmpty()) {
            throw new IllegalArgumentException("is no parent of this family");
        }
        return coParentOf(parent)
                .flatMap(this::parent)
                .map(left -> new Family(
                        id,
                        left.livingAt(addressOf(left.account())),
                        Optional.empty(),
                        false,
                        children,
                        createdAt,
                        version));
    }

    /** Both families as one: the other's only parent is the co-parent, and the children are everyone's. */
    public Family merged(Family other) {
        if (other.second().isPresent()) {
            throw new IllegalStateException("the other family has two parents already");
        }
        var all = new ArrayList<>(children);
        all.addAll(other.children());
        var joined = joinedBy(other.first());
        return new Family(id, joined.first(), joined.second(), false, all, createdAt, version);
    }
}
