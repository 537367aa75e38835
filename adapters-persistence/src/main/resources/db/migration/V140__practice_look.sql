-- What the practice looks like: one colour, its logo, and a picture for its home page.
alter table practice
    add column accent text constraint practice_accent_is_a_colour check (accent ~ '^#[0-9a-f]{6}$'),
    add column logo_id uuid,
    add column picture_id uuid;

-- No row without its file, and no file without its row.
alter table practice add constraint practice_logo_fk foreign key (logo_id) references document
    deferrable initially deferred;
alter table practice add constraint practice_picture_fk foreign key (picture_id) references document
    deferrable initially deferred;
create function forget_practice_picture() returns trigger language plpgsql as $$
begin
    delete from document
    where id in (old.logo_id, old.picture_id)
      and not exists (select from practice where document.id in (logo_id, picture_id));
    return null;
end
$$;
create constraint trigger practice_picture_forgotten after update of logo_id, picture_id on practice
    deferrable initially deferred for each row
    when (old.logo_id is not null or old.picture_id is not null) execute function forget_practice_picture();
