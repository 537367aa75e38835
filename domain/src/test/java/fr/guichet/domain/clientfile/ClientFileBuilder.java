package fr.guichet.domain.clientfile;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Builds client files for tests: {@code aClientFile().ofAccount(id).preliminary()}. */
public final class ClientFileBuilder {

    private UUID id = UUID.randomUUID();
    private Optional<Account.Id> account = Optional.empty();
    private Optional<EmailAddress> email = Optional.of(new EmailAddress("lea.petit@guichet.example"));
    private String first = "Léa";
    private String last = "PETIT";
    private Optional<PhoneNumber> phone = Optional.of(new PhoneNumber("+33612345678"));
    private Optional<HomeAddress> address = Optional.empty();
    private Dogs dogs = Dogs.NONE;
    private long version;

    private ClientFileBuilder() {}

    /** A preliminary file that no account has joined. */
    public static ClientFileBuilder aClientFile() {
        return new ClientFileBuilder();
    }

    public ClientFileBuilder withId(UUID value) {
        id = value;
        return this;
    }

    public ClientFileBuilder ofAccount(Account.Id value) {
        account = Optional.of(value);
        return this;
    }

    public ClientFileBuilder withEmail(String value) {
        email = Optional.of(new EmailAddress(value));
        return this;
    }

    public ClientFileBuilder named(String firstName, String lastName) {
        first = firstName;
        last = lastName;
        return this;
    }

    public ClientFileBuilder withoutEmail() {
        email = Optional.empty();
        return this;
    }

    public ClientFileBuilder withPhone(String e164) {
        phone = Optional.of(new PhoneNumber(e164));
        return this;
    }

    public ClientFileBuilder withoutPhone() {
        phone = Optional.empty();
        return this;
    }

    public ClientFileBuilder livingAt(HomeAddress value) {
        address = Optional.of(value);
        return this;
    }

    public ClientFileBuilder withDogs(Dog... all) {
        dogs = new Dogs(List.of(all));
        return this;
    }

    /** A dog of that name, of which nothing else is known. */
    public static Dog aDog(String name) {
        return new Dog(new Dog.Id(UUID.randomUUID()), name, "Berger australien", Optional.empty(), Optional.empty());
    }

    /** A dog of that name with that chip. */
    public static Dog aDog(String name, String chip) {
        return new Dog(
                new Dog.Id(UUID.randomUUID()),
                name,
                "Braque",
                Optional.of(LocalDate.of(2023, 4, 1)),
                Optional.of(new ChipNumber(chip)));
    }

    public ClientFileBuilder withVersion(long value) {
        version = value;
        return this;
    }

    public Client client() {
        return new Client(
                new ClientFile.Id(id),
                account,
                new PersonName(first, last),
                email,
                phone,
                address,
                dogs,
                Instant.parse("2026-11-20T09:00:00Z"));
    }

    public ClientFile.Final complete() {
        var signed = new SignedConditions.Reference(
                new SignedConditions.Id(UUID.randomUUID()), 1, Instant.parse("2026-11-20T09:30:00Z"));
        return new ClientFile.Final(client(), signed, version);
    }

    public ClientFile.Preliminary preliminary() {
        return new ClientFile.Preliminary(client(), version);
    }
}
