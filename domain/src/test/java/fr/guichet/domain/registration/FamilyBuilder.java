package fr.guichet.domain.registration;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PostalAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Builds registrations of families for tests: {@code aFamily().with(aBornChild()).build()}. */
public final class FamilyBuilder {

    private Account.Id first = new Account.Id(UUID.randomUUID());
    private Optional<PostalAddress> address =
            Optional.of(new PostalAddress("5 Avenue du Général de Gaulle", "95870", "Bezons"));
    private Optional<Parent> second = Optional.empty();
    private boolean liveTogether;
    private final List<Child> children = new ArrayList<>();
    private Optional<Presentation> presentation = Optional.empty();
    private Instant createdAt = Instant.parse("2026-11-20T14:30:00Z");

    private FamilyBuilder() {}

    /** One parent with an address, and no child yet. */
    public static FamilyBuilder aFamily() {
        return new FamilyBuilder();
    }

    /** A child of two years, without photo. */
    public static Child.Born aBornChild() {
        return new Child.Born(
                new Child.Id(UUID.randomUUID()),
                new FirstName("Emma"),
                new Surname("MARTIN"),
                Child.Gender.FEMALE,
                LocalDate.of(2024, 11, 2),
                false,
                Optional.empty());
    }

    /** The same with a photo. */
    public static Child.Born aChildWithPhoto() {
        return new Child.Born(
                new Child.Id(UUID.randomUUID()),
                new FirstName("Noah"),
                new Surname("MARTIN"),
                Child.Gender.MALE,
                LocalDate.of(2024, 11, 2),
                true,
                Optional.of(new Photo.Id(UUID.randomUUID())));
    }

    /** A child that has no name yet. */
    public static Child.Unborn anUnbornChild() {
        return new Child.Unborn(
                new Child.Id(UUID.randomUUID()),
                Optional.empty(),
                new Surname("MARTIN"),
                Child.Gender.FEMALE,
                LocalDate.of(2027, 2, 14),
                false);
    }

    public FamilyBuilder of(Account.Id parent) {
        first = parent;
        return this;
    }

    public FamilyBuilder withoutAddress() {
        address = Optional.empty();
        return this;
    }

    public FamilyBuilder withCoParentAtHome(Account.Id coParent) {
        second = Optional.of(Parent.of(coParent));
        liveTogether = true;
        return this;
    }

    public FamilyBuilder withCoParentApart(Account.Id coParent, Optional<PostalAddress> home) {
        second = Optional.of(Parent.of(coParent).livingAt(home));
        liveTogether = false;
        return this;
    }

    public FamilyBuilder with(Child child) {
        children.add(child);
        return this;
    }

    public FamilyBuilder presentedAs(String text) {
        presentation = Optional.of(new Presentation(text));
        return this;
    }

    public FamilyBuilder createdAt(Instant value) {
        createdAt = value;
        return this;
    }

    public Family build() {
        return new Family(
                new Family.Id(UUID.randomUUID()),
                new Parent(
                        first,
                        address,
                        Optional.of(new ShortText("Infirmière")),
                        Optional.of(new ShortText("Mariée")),
                        Optional.of(LocalDate.of(1990, 4, 3)),
                        presentation),
                second,
                liveTogether,
                children,
                createdAt,
                0);
    }
}
