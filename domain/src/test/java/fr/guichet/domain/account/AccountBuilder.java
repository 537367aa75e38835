package fr.guichet.domain.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Builds accounts for tests: {@code anAccount().withRole(PARENT).pending()}. */
public final class AccountBuilder {

    private static final Instant CREATED = Instant.parse("2026-11-20T14:30:00Z");

    private UUID id = UUID.randomUUID();
    private Role role = Role.CLIENT;
    private String email = "";
    private String first = "Claire";
    private String last = "MARTIN";
    private Optional<PhoneNumber> phone = Optional.of(new PhoneNumber("+33689567890"));
    private Instant createdAt = CREATED;
    private Optional<Instant> emailConfirmedAt = Optional.empty();
    private long version;

    private AccountBuilder() {}

    /** A client with an address of their own. */
    public static AccountBuilder anAccount() {
        return new AccountBuilder();
    }

    public AccountBuilder withId(UUID value) {
        id = value;
        return this;
    }

    public AccountBuilder withId(Account.Id value) {
        return withId(value.value());
    }

    public AccountBuilder withRole(Role value) {
        role = value;
        return this;
    }

    public AccountBuilder withEmail(String value) {
        email = value;
        return this;
    }

    public AccountBuilder withEmailConfirmedAt(Instant value) {
        emailConfirmedAt = Optional.of(value);
        return this;
    }

    public AccountBuilder named(String firstName, String lastName) {
        first = firstName;
        last = lastName;
        return this;
    }

    public AccountBuilder withPhone(String e164) {
        phone = Optional.of(new PhoneNumber(e164));
        return this;
    }

    public AccountBuilder withoutPhone() {
        phone = Optional.empty();
        return this;
    }

    public AccountBuilder createdAt(Instant value) {
        createdAt = value;
        return this;
    }

    public AccountBuilder withVersion(long value) {
        version = value;
        return this;
    }

    public Person person() {
        return new Person(
                new Account.Id(id),
                role,
                new EmailAddress(email.isEmpty() ? "p" + id + "@guichet.example" : email),
                new PersonName(first, last),
                phone,
                createdAt,
                emailConfirmedAt,
                Optional.empty());
    }

    public Account.Pending pending() {
        return new Account.Pending(person(), version);
    }

    public Account.Active active() {
        return new Account.Active(person(), version);
    }

    public Account.Refused refused() {
        return new Account.Refused(person(), version);
    }

    public Account.Suspended suspended() {
        return new Account.Suspended(person(), version);
    }

    /** The account in the named state. */
    public Account in(AccountStatus status) {
        return switch (status) {
            case PENDING -> pending();
            case ACTIVE -> active();
            case REFUSED -> refused();
            case SUSPENDED -> suspended();
        };
    }
}
