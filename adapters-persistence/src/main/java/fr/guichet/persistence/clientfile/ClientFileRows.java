package fr.guichet.persistence.clientfile;

import static fr.guichet.persistence.jooq.Tables.CLIENT_FILE;
import static fr.guichet.persistence.jooq.Tables.DOG;
import static fr.guichet.persistence.jooq.Tables.SIGNED_CONDITIONS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.clientfile.ChipNumber;
import fr.guichet.domain.clientfile.Client;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Dog;
import fr.guichet.domain.clientfile.Dogs;
import fr.guichet.domain.clientfile.HomeAddress;
import fr.guichet.domain.clientfile.SignedConditions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;

/** Reads client files with their dogs from rows of their table. */
final class ClientFileRows {

    static final String PRELIMINARY = "PRELIMINARY";
    static final String FINAL = "FINAL";

    private static final Field<Dogs> DOGS = multiset(select(DOG.ID, DOG.NAME, DOG.BREED, DOG.BIRTH_DATE, DOG.CHIP)
                    .from(DOG)
                    .where(DOG.CLIENT_FILE_ID.eq(CLIENT_FILE.ID))
                    .orderBy(DOG.ORDINAL))
            .as("dogs")
            .convertFrom(rows -> new Dogs(rows.map(row -> new Dog(
                    new Dog.Id(row.value1()),
                    row.value2(),
                    row.value3(),
                    Optional.ofNullable(row.value4()),
                    Optional.ofNullable(row.value5()).map(ChipNumber::new)))));

    private static final Field<Integer> SIGNED_VERSION = field(select(SIGNED_CONDITIONS.CONDITIONS_VERSION)
                    .from(SIGNED_CONDITIONS)
                    .where(SIGNED_CONDITIONS.ID.eq(CLIENT_FILE.SIGNED_ID)))
            .as("signed_version");

    private static final Field<Instant> SIGNED_AT = field(select(SIGNED_CONDITIONS.SIGNED_AT)
                    .from(SIGNED_CONDITIONS)
                    .where(SIGNED_CONDITIONS.ID.eq(CLIENT_FILE.SIGNED_ID)))
            .as("signed_at");

    /** What {@link #file} reads. */
    static final List<SelectFieldOrAsterisk> FILE = List.of(
            CLIENT_FILE.ID,
            CLIENT_FILE.ACCOUNT_ID,
            CLIENT_FILE.STATUS,
            CLIENT_FILE.FIRST_NAME,
            CLIENT_FILE.LAST_NAME,
            CLIENT_FILE.EMAIL,
            CLIENT_FILE.PHONE,
            CLIENT_FILE.ADDRESS,
            CLIENT_FILE.POSTAL_CODE,
            CLIENT_FILE.CITY,
            DOGS,
            CLIENT_FILE.SIGNED_ID,
            SIGNED_VERSION,
            SIGNED_AT,
            CLIENT_FILE.CREATED_AT,
            CLIENT_FILE.VERSION);

    private ClientFileRows() {}

    static ClientFile file(Record row) {
        var client = new Client(
                new ClientFile.Id(row.get(CLIENT_FILE.ID)),
                Optional.ofNullable(row.get(CLIENT_FILE.ACCOUNT_ID)).map(Account.Id::new),
                new PersonName(row.get(CLIENT_FILE.FIRST_NAME), row.get(CLIENT_FILE.LAST_NAME)),
                Optional.ofNullable(row.get(CLIENT_FILE.EMAIL)).map(EmailAddress::new),
                Optional.ofNullable(row.get(CLIENT_FILE.PHONE)).map(PhoneNumber::new),
                Optional.ofNullable(row.get(CLIENT_FILE.ADDRESS))
                        .map(line -> new HomeAddress(
                                line,
                                Optional.ofNullable(row.get(CLIENT_FILE.POSTAL_CODE)),
                                Optional.ofNullable(row.get(CLIENT_FILE.CITY)))),
                row.get(DOGS),
                row.get(CLIENT_FILE.CREATED_AT));
        return switch (row.get(CLIENT_FILE.STATUS)) {
            case PRELIMINARY -> new ClientFile.Preliminary(client, row.get(CLIENT_FILE.VERSION));
            case FINAL -> new ClientFile.Final(client, signed(row), row.get(CLIENT_FILE.VERSION));
            default -> throw new IllegalStateException("a client file in state " + row.get(CLIENT_FILE.STATUS));
        };
    }

    private static SignedConditions.Reference signed(Record row) {
        return new SignedConditions.Reference(
                new SignedConditions.Id(row.get(CLIENT_FILE.SIGNED_ID)), row.get(SIGNED_VERSION), row.get(SIGNED_AT));
    }
}
