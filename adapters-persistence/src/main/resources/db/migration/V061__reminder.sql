-- How long before its start a client is reminded of an appointment; 0 is never (spec B10).
alter table practice add column reminder_hours integer not null default 24
    constraint practice_reminder_within_limits check (reminder_hours between 0 and 168);

-- Which appointments were reminded of, at which start: a moved one is reminded of again.
create table reminder (
    appointment_id uuid not null
        constraint reminder_appointment_fk references appointment on delete cascade,
    start_at timestamptz not null,
    constraint reminder_pkey primary key (appointment_id, start_at)
);
