package fr.guichet.persistence.booking;

import static fr.guichet.persistence.jooq.Tables.ACCOUNT;
import static fr.guichet.persistence.jooq.Tables.APPOINTMENT;
import static fr.guichet.persistence.jooq.Tables.CLIENT_FILE;
import static fr.guichet.persistence.jooq.Tables.SERVICE;
import static fr.guichet.persistence.jooq.Tables.SERVICE_OFFER;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import fr.guichet.application.booking.BookingClient;
import fr.guichet.application.notification.Recipient;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.ContactChannel;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.BookedTime;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import fr.guichet.domain.booking.TimeRange;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.persistence.Rows.Row;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record7;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** How the rows of booking read, wherever they are read. */
final class BookingRows {

    private static final fr.guichet.persistence.jooq.tables.ServiceOffer OFFERED = SERVICE_OFFER.as("offered");

    /** Whoever can be booked has an active account of the role. */
    static final Condition CAN_BE_BOOKED =
            ACCOUNT.STATUS.eq(inline("ACTIVE")).and(ACCOUNT.ROLE.eq(inline("PRACTITIONER")));

    /** What stands in nobody's way; written as the exclusion constraints write it, so that their indexes serve. */
    static final Condition OCCUPIES = APPOINTMENT.STATE.ne(inline("CANCELLED"));

    static final Field<UUID[]> OFFERED_BY = arrayAgg(OFFERED.PRACTITIONER_ID);

    private BookingRows() {}

    /** The active services of a practitioner, the first one first. */
    static Select<Record7<UUID, UUID[], String, Integer, Boolean, Integer, Long>> selectServicesOf(
            Field<UUID> practitioner) {
        return select(
                        SERVICE.ID,
                        OFFERED_BY,
                        SERVICE.NAME,
                        SERVICE.DURATION_MINUTES,
                        SERVICE.ACTIVE,
                        SERVICE.POSITION,
                        SERVICE.VERSION)
                .from(SERVICE_OFFER)
                .join(SERVICE)
                .on(SERVICE.ID.eq(SERVICE_OFFER.SERVICE_ID))
                .join(OFFERED)
                .on(OFFERED.SERVICE_ID.eq(SERVICE.ID))
                .where(SERVICE_OFFER.PRACTITIONER_ID.eq(practitioner).and(SERVICE.ACTIVE))
                .groupBy(SERVICE.ID)
                .orderBy(SERVICE.POSITION, SERVICE.ID);
    }

    /** The same inside another query. */
    static Field<List<Service>> servicesOf(Field<UUID> practitioner) {
        return multiset(selectServicesOf(practitioner))
                .convertFrom(rows -> rows.map(row -> service(row, row.value2())));
    }

    static Service service(Row row) throws SQLException {
        return new Service(
                new Service.Id(row.uuid()),
                Arrays.stream(row.uuids()).map(Practitioner.Id::new).collect(Collectors.toSet()),
                row.text(),
                Duration.ofMinutes(row.integer()),
                row.truth(),
                row.integer(),
                row.count());
    }

    static Service service(Record row, UUID[] offeredBy) {
        return new Service(
                new Service.Id(row.get(SERVICE.ID)),
                Arrays.stream(offeredBy).map(Practitioner.Id::new).collect(Collectors.toSet()),
                row.get(SERVICE.NAME),
                Duration.ofMinutes(row.get(SERVICE.DURATION_MINUTES)),
                row.get(SERVICE.ACTIVE),
                row.get(SERVICE.POSITION),
                row.get(SERVICE.VERSION));
    }

    /** What of an agenda or a client's time is taken. */
    static Select<?> selectBooked(Condition which) {
        return select(APPOINTMENT.ID, APPOINTMENT.START_AT, APPOINTMENT.END_AT, APPOINTMENT.GAP_MINUTES)
                .from(APPOINTMENT)
                .where(OCCUPIES.and(which));
    }

    static BookedTime booked(Row row) throws SQLException {
        return new BookedTime(
                new Appointment.Id(row.uuid()),
                new TimeRange(row.instant(), row.instant()),
                Duration.ofMinutes(row.integer()));
    }

    static Condition occupiedWithin(Field<Instant> from, Field<Instant> to) {
        return DSL.condition("{0} && tstzrange({1}, {2})", APPOINTMENT.OCCUPIED, from, to);
    }

    /** How an account's person is told. */
    static Recipient contact(Record account) {
        return new Recipient(
                new PersonName(account.get(ACCOUNT.FIRST_NAME), account.get(ACCOUNT.LAST_NAME)),
                Optional.of(new EmailAddress(account.get(ACCOUNT.EMAIL))),
                Optional.ofNullable(account.get(ACCOUNT.PHONE)).map(PhoneNumber::new),
                Optional.ofNullable(account.get(ACCOUNT.CHANNEL)).map(ContactChannel::valueOf),
                Optional.of(account.get(ACCOUNT.ID)));
    }

    /** The client of a file, their account and its channel. */
    static BookingClient client(Row row) throws SQLException {
        return client(row.uuid(), row.uuid(), row.text(), row.text(), row.text(), row.text(), row.text());
    }

    /** The client of a file, with the channel that their account chose. */
    static BookingClient client(Record file, Field<String> channel) {
        return client(
                file.get(CLIENT_FILE.ID),
                file.get(CLIENT_FILE.ACCOUNT_ID),
                file.get(CLIENT_FILE.FIRST_NAME),
                file.get(CLIENT_FILE.LAST_NAME),
                file.get(CLIENT_FILE.EMAIL),
                file.get(CLIENT_FILE.PHONE),
                file.get(channel));
    }

    private static BookingClient client(
            UUID file,
            @Nullable UUID account,
            String firstName,
            String lastName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String channel) {
        return new BookingClient(
                new ClientFile.Id(file),
                Optional.ofNullable(account).map(Account.Id::new),
                new Recipient(
                        new PersonName(firstName, lastName),
                        Optional.ofNullable(email).map(EmailAddress::new),
                        Optional.ofNullable(phone).map(PhoneNumber::new),
                        Optional.ofNullable(channel).map(ContactChannel::valueOf),
                        Optional.of(file)));
    }
}
