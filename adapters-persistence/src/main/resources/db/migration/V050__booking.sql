-- By which rules someone can be booked (spec B2 to B5); whoever has no row here cannot be.
create table agenda (
    practitioner_id            uuid    not null constraint agenda_pk primary key
        constraint agenda_practitioner_fk references account,
    gap_minutes                integer not null constraint agenda_gap_within_limits check (gap_minutes between 0 and 1440),
    step_minutes               integer constraint agenda_step_within_limits check (step_minutes between 5 and 60),
    horizon_days               integer not null constraint agenda_horizon_within_limits check (horizon_days between 0 and 3650),
    minimum_notice_minutes     integer not null constraint agenda_notice_not_negative check (minimum_notice_minutes >= 0),
    change_limit_minutes       integer not null constraint agenda_change_limit_not_negative check (change_limit_minutes >= 0),
    max_upcoming               integer not null constraint agenda_max_upcoming_positive check (max_upcoming >= 1),
    closed_on_public_holidays  boolean not null
);

-- Weekly hours and the days between which they hold, both included (spec B4).
create table opening_period (
    practitioner_id uuid not null constraint opening_period_agenda_fk references agenda on delete cascade,
    valid_from      date not null,
    valid_until     date,
    constraint opening_period_pk primary key (practitioner_id, valid_from),
    constraint opening_period_ends_after_it_begins check (valid_until >= valid_from)
);

-- Closing at 00:00 means the end of the day; 1 is Monday.
create table opening_range (
    practitioner_id uuid     not null,
    valid_from      date     not null,
    weekday         smallint not null constraint opening_range_weekday_known check (weekday between 1 and 7),
    opens_at        time     not null,
    closes_at       time     not null,
    constraint opening_range_pk primary key (practitioner_id, valid_from, weekday, opens_at),
    constraint opening_range_period_fk foreign key (practitioner_id, valid_from) references opening_period on delete cascade,
    constraint opening_range_closes_after_it_opens check (closes_at = '00:00' or opens_at < closes_at)
);

-- Other hours than its week's on one day; closed where it has no ranges (spec B4).
create table day_exception (
    id              uuid not null constraint day_exception_pk primary key,
    practitioner_id uuid not null constraint day_exception_agenda_fk references agenda on delete cascade,
    day             date not null,
    constraint day_exception_one_a_day unique (practitioner_id, day)
);
create table day_exception_range (
    exception_id uuid not null constraint day_exception_range_exception_fk references day_exception on delete cascade,
    opens_at     time not null,
    closes_at    time not null,
    constraint day_exception_range_pk primary key (exception_id, opens_at),
    constraint day_exception_range_closes_after_it_opens check (closes_at = '00:00' or opens_at < closes_at)
);

create table absence (
    id              uuid        not null constraint absence_pk primary key,
    practitioner_id uuid        not null constraint absence_agenda_fk references agenda on delete cascade,
    start_at        timestamptz not null,
    end_at          timestamptz not null,
    reason          text,
    constraint absence_ends_after_it_starts check (start_at < end_at)
);
create index absence_by_end on absence (practitioner_id, end_at);

-- What can be booked; a row that was booked stays, inactive, when it is no longer offered (spec B3).
create table service (
    id               uuid    not null constraint service_pk primary key,
    name             text    not null,
    duration_minutes integer not null constraint service_duration_within_limits check (duration_minutes between 5 and 1440),
    active           boolean not null,
    position         integer not null,
    version          bigint  not null
);
create table service_offer (
    service_id      uuid not null constraint service_offer_service_fk references service on delete cascade,
    practitioner_id uuid not null constraint service_offer_agenda_fk references agenda on delete cascade,
    constraint service_offer_pk primary key (practitioner_id, service_id)
);
create index service_offer_of_service on service_offer (service_id);

-- Booked slots (spec B7). What is occupied is stored, with its gap, because timestamptz + interval is not immutable and
-- an index cannot be built on it; a check keeps it true. The two exclusions are the last word of spec B6 and B5.
create table appointment (
    id              uuid        not null constraint appointment_pk primary key,
    practitioner_id uuid        not null constraint appointment_agenda_fk references agenda,
    client_id       uuid        not null constraint appointment_client_fk references client_file,
    service_id      uuid        not null constraint appointment_service_fk references service,
    start_at        timestamptz not null,
    end_at          timestamptz not null,
    gap_minutes     integer     not null,
    occupied        tstzrange   not null,
    state           text        not null constraint appointment_state_known check (state in
        ('BOOKED', 'CANCELLED', 'COMPLETED', 'NO_SHOW')),
    purpose         text        constraint appointment_purpose_short check (char_length(purpose) between 1 and 500),
    booked_by       uuid        not null,
    sequence        integer     not null,
    version         bigint      not null,
    constraint appointment_ends_after_it_starts check (start_at < end_at and gap_minutes >= 0),
    constraint appointment_occupies_time_and_gap check
        (occupied = tstzrange(start_at, end_at + make_interval(mins => gap_minutes))),
    constraint appointment_keeps_the_gap exclude using gist
        (practitioner_id with =, occupied with &&) where (state <> 'CANCELLED'),
    constraint appointment_leaves_client_free exclude using gist
        (client_id with =, tstzrange(start_at, end_at) with &&) where (state <> 'CANCELLED')
);
create index appointment_by_practitioner on appointment (practitioner_id, start_at, id);
create index appointment_by_client on appointment (client_id, start_at, id);
create index appointment_by_start on appointment (start_at, id);

-- Who did what to an appointment and when; rows are added, never changed (spec B7).
create table appointment_event (
    appointment_id uuid        not null
        constraint appointment_event_appointment_fk references appointment on delete cascade,
    ordinal        integer     not null,
    kind           text        not null constraint appointment_event_kind_known check (kind in
        ('BOOKED', 'MOVED', 'CANCELLED', 'COMPLETED', 'MISSED')),
    done_by        uuid        not null,
    done_at        timestamptz not null,
    from_start_at  timestamptz,
    from_end_at    timestamptz,
    to_start_at    timestamptz,
    to_end_at      timestamptz,
    outside_rules  boolean     not null,
    reason         text,
    constraint appointment_event_pk primary key (appointment_id, ordinal),
    constraint appointment_event_booking_has_time check ((kind in ('BOOKED', 'MOVED')) = (to_start_at is not null)),
    constraint appointment_event_move_has_origin check ((kind = 'MOVED') = (from_start_at is not null))
);

-- Under which key a booking was asked for (spec B9).
create table idempotency_key (
    account_id     uuid        not null constraint idempotency_key_account_fk references account on delete cascade,
    key            text        not null,
    digest         text        not null,
    appointment_id uuid        not null
        constraint idempotency_key_appointment_fk references appointment on delete cascade,
    used_at        timestamptz not null,
    constraint idempotency_key_pk primary key (account_id, key)
);
create index idempotency_key_by_age on idempotency_key (used_at);
create index idempotency_key_of_appointment on idempotency_key (appointment_id);
