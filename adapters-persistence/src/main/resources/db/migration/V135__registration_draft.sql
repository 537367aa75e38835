-- Registrations that somebody is still filling in (spec A7, A8). What was typed and the photos are sealed: a social security
-- number may be among them, and nobody has let them in yet. They go once they are sent, or when they are old.
create table registration_draft (
    id         uuid        not null constraint registration_draft_pk primary key,
    kind       text        not null constraint registration_draft_kind_known check (kind in ('PARENT', 'CHILDMINDER')),
    sealed     bytea       not null,
    changed_at timestamptz not null
);
create index registration_draft_age on registration_draft (changed_at);

create table registration_draft_photo (
    id       uuid  not null constraint registration_draft_photo_pk primary key,
    draft_id uuid  not null constraint registration_draft_photo_fk references registration_draft on delete cascade,
    sealed   bytea not null
);
create index registration_draft_photo_of on registration_draft_photo (draft_id);
-- What is sealed does not compress.
alter table registration_draft_photo alter column sealed set storage external;
