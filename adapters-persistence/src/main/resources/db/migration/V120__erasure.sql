-- Who was erased, by ids alone (spec section 6); the same stands in a file outside of the database, so that a backup of
-- yesterday does not bring them back.
create table erasure (
    id         uuid        not null constraint erasure_pk primary key,
    account_id uuid,
    file_id    uuid,
    erased_at  timestamptz not null,
    constraint erasure_of_someone check (account_id is not null or file_id is not null)
);

-- The file of someone who was erased stays for the sake of its appointments, and tells nothing of anybody.
alter table client_file add column erased_at timestamptz;
alter table client_file add constraint client_file_erased_is_nobodys check
    (erased_at is null or (account_id is null and email is null and phone is null));

-- The agenda of a practitioner who was erased stays likewise, without the account.
alter table agenda drop constraint agenda_practitioner_fk;

-- Whose message it is, and whom or what else it tells about: by these, what is written about somebody is found again.
alter table message
    add column recipient_id uuid,
    add column about uuid[] not null default '{}';
create index message_of_recipient on message (recipient_id);
create index message_about_whom on message using gin (about);

-- When an account was last signed in to: sessions themselves are forgotten after a month.
create table account_activity (
    account_id   uuid        not null constraint account_activity_pk primary key
        constraint account_activity_account_fk references account on delete cascade,
    signed_in_at timestamptz not null
);

-- What an entry counts, where it tells of no one person.
alter table audit_entry add column details text;
create index audit_entry_of_actor on audit_entry (actor_id, at desc);

-- The one way in which entries go: all that are older than an instant, itself at least half a year ago.
drop trigger audit_entry_never_changed on audit_entry;
create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.at < nullif(current_setting('guichet.audit_forgotten_before', true), '')::timestamptz then
        return old;
    end if;
    raise exception 'rows of % are never changed', tg_table_name;
end
$$;
create trigger audit_entry_never_changed before update or delete on audit_entry
    for each row execute function refuse_audit_change();

create function forget_audit_before(before timestamptz) returns integer language plpgsql as $$
declare
    forgotten integer;
begin
    if before > now() - interval '180 days' then
        raise exception 'the audit trail of the last 180 days is never forgotten';
    end if;
    perform set_config('guichet.audit_forgotten_before', before::text, true);
    delete from audit_entry where at < before;
    get diagnostics forgotten = row_count;
    perform set_config('guichet.audit_forgotten_before', '', true);
    return forgotten;
end
$$;
