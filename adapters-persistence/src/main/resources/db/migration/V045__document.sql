-- Stored files (spec C4, C6): what is kept of an upload, told by its content; written once, never changed.
create table document (
    id        uuid        not null constraint document_pk primary key,
    kind      text        not null constraint document_kind_known check (kind in ('JPEG', 'PNG', 'PDF')),
    size      integer     not null,
    content   bytea       not null,
    thumbnail bytea,
    stored_at timestamptz not null,
    constraint document_whole check (size > 0 and size = length(content))
);
-- Pictures do not compress; out of line and plain they cost nothing while they are not asked for.
alter table document alter column content set storage external, alter column thumbnail set storage external;
create trigger document_never_changed before update on document for each row execute function refuse_change();

-- No row without its file.
alter table child add constraint child_photo_fk foreign key (photo_id) references document
    deferrable initially deferred;
alter table child add constraint child_photo_unique unique (photo_id) deferrable initially deferred;
alter table childminder add constraint childminder_photo_fk foreign key (photo_id) references document
    deferrable initially deferred;
alter table childminder add constraint childminder_photo_unique unique (photo_id) deferrable initially deferred;

-- No file without its row: a photo goes with the last row that shows it, whoever takes that away. Looked at when the
-- transaction ends, because a family's children are taken out and put back when it changes.
create function forget_photo() returns trigger language plpgsql as $$
begin
    delete from document
    where id = old.photo_id
      and not exists (select from child where photo_id = old.photo_id)
      and not exists (select from childminder where photo_id = old.photo_id);
    return null;
end
$$;
create constraint trigger child_photo_forgotten after update of photo_id or delete on child
    deferrable initially deferred for each row when (old.photo_id is not null) execute function forget_photo();
create constraint trigger childminder_photo_forgotten after update of photo_id or delete on childminder
    deferrable initially deferred for each row when (old.photo_id is not null) execute function forget_photo();
