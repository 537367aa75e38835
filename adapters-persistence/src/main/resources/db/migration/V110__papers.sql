-- Notes, documents and signed conditions of clients (spec C3, C4).

-- Larger files lie in chunks of at most 256 kB, so that none is ever whole in memory; a photo is one piece as before.
alter table document
    drop constraint document_whole,
    alter column content drop not null,
    add constraint document_whole check (size > 0 and (content is null or size = length(content)));
create table document_chunk (
    document_id uuid    not null constraint document_chunk_document_fk references document on delete cascade,
    position    integer not null,
    content     bytea   not null,
    constraint document_chunk_pk primary key (document_id, position),
    constraint document_chunk_short check (position >= 0 and length(content) between 1 and 262144)
);
alter table document_chunk alter column content set storage external;
create trigger document_chunk_never_changed before update on document_chunk
    for each row execute function refuse_change();

-- No document without all of its bytes: looked at when the transaction ends.
create function require_whole_document() returns trigger language plpgsql as $$
declare
    about    uuid := case when tg_table_name = 'document' then to_jsonb(new) ->> 'id' else to_jsonb(old) ->> 'document_id' end;
    expected integer;
begin
    select size into expected from document where id = about and content is null;
    if found and expected is distinct from
        (select sum(length(chunk.content)) from document_chunk chunk where chunk.document_id = about) then
        raise exception 'a document lacks bytes' using errcode = 'check_violation', constraint = 'document_whole';
    end if;
    return null;
end
$$;
create constraint trigger document_is_whole after insert on document
    deferrable initially deferred for each row when (new.content is null) execute function require_whole_document();
create constraint trigger document_stays_whole after delete on document_chunk
    deferrable initially deferred for each row execute function require_whole_document();

-- What lies in a client's file; the row has the id of its file.
create table client_document (
    id             uuid        not null constraint client_document_pk primary key
        constraint client_document_file_fk references document deferrable initially deferred,
    client_file_id uuid        not null
        constraint client_document_client_fk references client_file on delete cascade,
    title          text        not null constraint client_document_titled check (char_length(title) between 1 and 200),
    origin         text        not null constraint client_document_origin_known check (origin in
        ('UPLOADED', 'SIGNED_CONDITIONS')),
    visibility     text        not null constraint client_document_visibility_known check (visibility in
        ('PRIVATE', 'SHARED')),
    digest         text        not null constraint client_document_digest_is_sha256 check (digest ~ '^[0-9a-f]{64}$'),
    added_by       uuid        not null,
    added_by_name  text        not null,
    added_at       timestamptz not null
);
create index client_document_newest on client_document (client_file_id, added_at desc, id desc);
create function forget_document() returns trigger language plpgsql as $$
begin
    delete from document where id = old.id;
    return null;
end
$$;
create trigger client_document_forgotten after delete on client_document
    for each row execute function forget_document();

-- Who signed which version of the conditions; its PDF is the document of the same id (spec C3).
create table signed_conditions (
    id                 uuid        not null constraint signed_conditions_pk primary key
        constraint signed_conditions_document_fk references client_document deferrable initially deferred,
    client_file_id     uuid        not null
        constraint signed_conditions_client_fk references client_file deferrable initially deferred,
    first_name         text        not null,
    last_name          text        not null,
    conditions_kind    text        not null default 'CONDITIONS'
        constraint signed_conditions_are_conditions check (conditions_kind = 'CONDITIONS'),
    conditions_version integer     not null,
    signatory          text        not null,
    signature          bytea       not null constraint signed_conditions_signed check (length(signature) > 0),
    taken_by           uuid        not null,
    taken_by_name      text        not null,
    signed_at          timestamptz not null,
    digest             text        not null
        constraint signed_conditions_digest_is_sha256 check (digest ~ '^[0-9a-f]{64}$'),
    seal               bytea       not null,
    constraint signed_conditions_text_fk foreign key (conditions_kind, conditions_version) references practice_text,
    constraint signed_conditions_once unique (client_file_id, conditions_version),
    constraint signed_conditions_of_file unique (id, client_file_id)
);
create trigger signed_conditions_never_changed before update on signed_conditions
    for each row execute function refuse_change();

-- Without a signature of its own client a file cannot be final (spec C3).
alter table client_file
    add column signed_id uuid,
    add constraint client_file_final_is_signed check ((status = 'FINAL') = (signed_id is not null)),
    add constraint client_file_signed_fk foreign key (signed_id, id)
        references signed_conditions (id, client_file_id) deferrable initially deferred;

-- Notes on a client or on an appointment of that client (spec C4).
alter table appointment add constraint appointment_of_client unique (id, client_id);
create table note (
    id             uuid        not null constraint note_pk primary key,
    client_file_id uuid        not null constraint note_client_fk references client_file on delete cascade,
    appointment_id uuid,
    text           text        not null constraint note_says_something check (char_length(text) between 1 and 10000),
    visibility     text        not null constraint note_visibility_known check (visibility in ('PRIVATE', 'SHARED')),
    written_at     timestamptz not null,
    revision       integer     not null,
    version        bigint      not null,
    searched       text        not null generated always as (searchable(text)) stored,
    constraint note_appointment_fk foreign key (appointment_id, client_file_id)
        references appointment (id, client_id) on delete cascade
);
create index note_newest on note (client_file_id, written_at desc, id desc);
create index note_of_appointment on note (appointment_id) where appointment_id is not null;
create index note_by_text on note using gin (searched ext.gin_trgm_ops);

-- Every wording that a note has had, the present one included.
create table note_revision (
    note_id    uuid        not null constraint note_revision_note_fk references note on delete cascade,
    number     integer     not null constraint note_revision_counts check (number >= 1),
    text       text        not null,
    visibility text        not null,
    by         uuid        not null,
    by_name    text        not null,
    at         timestamptz not null,
    constraint note_revision_pk primary key (note_id, number)
);
create trigger note_revision_never_changed before update on note_revision
    for each row execute function refuse_change();

-- A message may carry a document; who removes the document takes it out of messages that wait.
alter table message
    add column attachment_id uuid constraint message_attachment_fk references document on delete set null,
    add column attachment_name text;
create index message_of_attachment on message (attachment_id) where attachment_id is not null;
