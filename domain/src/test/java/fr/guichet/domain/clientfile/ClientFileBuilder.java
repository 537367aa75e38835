package fr.guichet.domain.clientfile;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Builds client files for tests: {@code aClientFile().ofAccount(id).preliminary()}. */
public final class ClientFileBuilder {

    private UUID id = UUID.randomUUID();
    private Optional<Account.Id> account = Optional.empty();
    private Optional<EmailAddress> email = Optional.of(new EmailAddress("lea.petit@guichet.example"));
    private String first = "Léa";
    private String last = "PETIT";
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
                Optional.of(new PhoneNumber("+33612345678")),
                Instant.parse("2026-11-20T09:00:00Z"));
    }

    public ClientFile.Preliminary preliminary() {
        return new ClientFile.Preliminary(client(), version);
    }
}
