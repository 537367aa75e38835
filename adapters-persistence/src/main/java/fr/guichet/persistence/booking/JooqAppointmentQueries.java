package fr.guichet.persistence.booking;

import static fr.guichet.persistence.jooq.Tables.ACCOUNT;
import static fr.guichet.persistence.jooq.Tables.APPOINTMENT;
import static fr.guichet.persistence.jooq.Tables.CLIENT_FILE;
import static fr.guichet.persistence.jooq.Tables.SERVICE;

import fr.guichet.application.booking.AppointmentFilter;
import fr.guichet.application.booking.AppointmentPage;
import fr.guichet.application.booking.AppointmentParties;
import fr.guichet.application.booking.AppointmentQueries;
import fr.guichet.application.booking.AppointmentView;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Purpose;
import fr.guichet.domain.booking.Service;
import fr.guichet.domain.booking.TimeRange;
import fr.guichet.domain.clientfile.Client;
import fr.guichet.domain.clientfile.ClientFile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Lists of appointments with the names that stand in them. */
@Repository
class JooqAppointmentQueries implements AppointmentQueries {

    private static final fr.guichet.persistence.jooq.tables.Account CLIENT_ACCOUNT = ACCOUNT.as("client_account");

    // Whoever was erased left their appointments behind.
    private static final Field<String> PRACTITIONER_FIRST_NAME =
            DSL.coalesce(ACCOUNT.FIRST_NAME, DSL.inline(Client.ERASED.first())).as("practitioner_first_name");
    private static final Field<String> PRACTITIONER_LAST_NAME =
            DSL.coalesce(ACCOUNT.LAST_NAME, DSL.inline(Client.ERASED.last())).as("practitioner_last_name");

    private static final List<SelectField<?>> VIEW = List.of(
            APPOINTMENT.ID,
            APPOINTMENT.PRACTITIONER_ID,
            APPOINTMENT.CLIENT_ID,
            APPOINTMENT.SERVICE_ID,
            APPOINTMENT.START_AT,
            APPOINTMENT.END_AT,
            APPOINTMENT.STATE,
            APPOINTMENT.PURPOSE,
            APPOINTMENT.SEQUENCE,
            PRACTITIONER_FIRST_NAME,
            PRACTITIONER_LAST_NAME,
            CLIENT_FILE.ACCOUNT_ID,
            CLIENT_FILE.FIRST_NAME,
            CLIENT_FILE.LAST_NAME,
            SERVICE.NAME);

    private final DSLContext dsl;

    JooqAppointmentQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<AppointmentView> find(Appointment.Id id) {
        return dsl.fetchOptional(views(APPOINTMENT.ID.eq(id.value()))).map(JooqAppointmentQueries::view);
    }

    @Override
    public AppointmentPage list(AppointmentFilter filter, long offset, int limit) {
        var which = matching(filter);
        var page = dsl.fetch(views(which)
                        .orderBy(APPOINTMENT.START_AT, APPOINTMENT.ID)
                        .limit(limit)
                        .offset(offset))
                .map(JooqAppointmentQueries::view);
        var total = offset == 0 && page.size() < limit
                ? page.size()
                : dsl.fetchCount(DSL.select(APPOINTMENT.ID)
                        .from(APPOINTMENT)
                        .join(CLIENT_FILE)
                        .on(CLIENT_FILE.ID.eq(APPOINTMENT.CLIENT_ID))
                        .where(which));
        return new AppointmentPage(page, total);
    }

    @Override
    public List<AppointmentView> all(Collection<Appointment.Id> ids) {
        var values = ids.stream().map(Appointment.Id::value).toArray(UUID[]::new);
        return dsl.fetch(views(APPOINTMENT.ID.eq(DSL.any(values))).orderBy(APPOINTMENT.START_AT, APPOINTMENT.ID))
                .map(JooqAppointmentQueries::view);
    }

    @Override
    public Optional<AppointmentParties> parties(Appointment.Id id) {
        var columns = Stream.<SelectField<?>>of(
                        ACCOUNT.ID,
                        ACCOUNT.FIRST_NAME,
                        ACCOUNT.LAST_NAME,
                        ACCOUNT.EMAIL,
                        ACCOUNT.PHONE,
                        ACCOUNT.CHANNEL,
                        CLIENT_FILE.ID,
                        CLIENT_FILE.ACCOUNT_ID,
                        CLIENT_FILE.FIRST_NAME,
                        CLIENT_FILE.LAST_NAME,
                        CLIENT_FILE.EMAIL,
                        CLIENT_FILE.PHONE,
                        CLIENT_ACCOUNT.CHANNEL,
                        SERVICE.NAME)
                .toList();
        return dsl.select(columns)
                .from(APPOINTMENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(APPOINTMENT.PRACTITIONER_ID))
                .join(CLIENT_FILE)
                .on(CLIENT_FILE.ID.eq(APPOINTMENT.CLIENT_ID))
                .leftJoin(CLIENT_ACCOUNT)
                .on(CLIENT_ACCOUNT.ID.eq(CLIENT_FILE.ACCOUNT_ID))
                .join(SERVICE)
                .on(SERVICE.ID.eq(APPOINTMENT.SERVICE_ID))
                .where(APPOINTMENT.ID.eq(id.value()))
                .fetchOptional(row -> new AppointmentParties(
                        BookingRows.contact(row),
                        BookingRows.client(row, CLIENT_ACCOUNT.CHANNEL),
                        row.get(SERVICE.NAME)));
    }

    @Override
    public Map<Account.Id, PersonName> names(Collection<Account.Id> accounts) {
        var values = accounts.stream().map(Account.Id::value).toArray(UUID[]::new);
        return dsl.select(ACCOUNT.ID, ACCOUNT.FIRST_NAME, ACCOUNT.LAST_NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(DSL.any(values)))
                .fetchMap(row -> new Account.Id(row.value1()), row -> new PersonName(row.value2(), row.value3()));
    }

    static SelectConditionStep<Record> views(Condition which, SelectField<?>... more) {
        return DSL.select(VIEW)
                .select(more)
                .from(APPOINTMENT)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(APPOINTMENT.PRACTITIONER_ID))
                .join(CLIENT_FILE)
                .on(CLIENT_FILE.ID.eq(APPOINTMENT.CLIENT_ID))
                .join(SERVICE)
                .on(SERVICE.ID.eq(APPOINTMENT.SERVICE_ID))
                .where(which);
    }

    private static Condition matching(AppointmentFilter filter) {
        return DSL.and(Stream.of(
                        // No session is longer than a day: the first condition is what the indexes by start serve.
                        filter.from()
                                .map(from -> APPOINTMENT
                                        .START_AT
                                        .gt(from.minus(Service.LONGEST))
                                        .and(APPOINTMENT.END_AT.gt(from))),
                        filter.to().map(APPOINTMENT.START_AT::lt),
                        filter.practitioner().map(id -> APPOINTMENT.PRACTITIONER_ID.eq(id.value())),
                        filter.client().map(id -> APPOINTMENT.CLIENT_ID.eq(id.value())),
                        filter.status().map(status -> APPOINTMENT.STATE.eq(status.name())),
                        filter.participant().map(JooqAppointmentQueries::isFor))
                .flatMap(Optional::stream)
                .toList());
    }

    /** One client at most, asked for by value: each half of the choice has an index by person and start. */
    static Condition isFor(Account.Id participant) {
        var client = DSL.field(
                DSL.select(CLIENT_FILE.ID).from(CLIENT_FILE).where(CLIENT_FILE.ACCOUNT_ID.eq(participant.value())));
        return APPOINTMENT.PRACTITIONER_ID.eq(participant.value()).or(APPOINTMENT.CLIENT_ID.eq(client));
    }

    static AppointmentView view(Record row) {
        return new AppointmentView(
                new Appointment.Id(row.get(APPOINTMENT.ID)),
                new Practitioner.Id(row.get(APPOINTMENT.PRACTITIONER_ID)),
                new PersonName(row.get(PRACTITIONER_FIRST_NAME), row.get(PRACTITIONER_LAST_NAME)),
                new ClientFile.Id(row.get(APPOINTMENT.CLIENT_ID)),
                Optional.ofNullable(row.get(CLIENT_FILE.ACCOUNT_ID)).map(Account.Id::new),
                new PersonName(row.get(CLIENT_FILE.FIRST_NAME), row.get(CLIENT_FILE.LAST_NAME)),
                new Service.Id(row.get(APPOINTMENT.SERVICE_ID)),
                row.get(SERVICE.NAME),
                new TimeRange(row.get(APPOINTMENT.START_AT), row.get(APPOINTMENT.END_AT)),
                Appointment.Status.valueOf(row.get(APPOINTMENT.STATE)),
                Optional.ofNullable(row.get(APPOINTMENT.PURPOSE)).map(Purpose::new),
                row.get(APPOINTMENT.SEQUENCE));
    }
}
