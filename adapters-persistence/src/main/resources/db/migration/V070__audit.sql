-- Who did or saw what that is sensitive (spec section 6); rows are added, never changed and never taken away.
create table audit_entry (
    id         uuid        not null constraint audit_entry_pk primary key,
    at         timestamptz not null,
    actor_id   uuid        not null,
    action     text        not null,
    subject_id uuid
);
create index audit_entry_newest on audit_entry (at desc, id desc);
create index audit_entry_of_subject on audit_entry (subject_id, at desc);
create trigger audit_entry_never_changed before update or delete on audit_entry
    for each row execute function refuse_change();
create trigger audit_entry_never_emptied before truncate on audit_entry
    for each statement execute function refuse_change();
