-- Where clients live and their dogs (spec C1), and how clients are found: by words of their names and address, by
-- telephone, by a dog's name or chip, whatever accents and case.

-- What texts are compared by. unaccent() is only STABLE because its dictionary could be replaced; ours is not, and a
-- generated column asks for IMMUTABLE.
create function searchable(typed text) returns text language sql immutable strict parallel safe
    return lower(ext.unaccent('ext.unaccent', normalize(typed, NFC)));

alter table client_file
    add column address     text,
    add column postal_code text,
    add column city        text,
    -- The telephone stands in it as the French dial it.
    add column searched    text not null generated always as (searchable(
        first_name || ' ' || last_name || ' ' || coalesce(email::text, '') || ' ' || coalesce('0' || right(phone, 9), ''))) stored,
    add column sorted_by   text collate "C" not null generated always as (searchable(last_name || ' ' || first_name)) stored;
create index client_file_searched on client_file using gin (searched ext.gin_trgm_ops);
create index client_file_sorted on client_file (sorted_by, id);

create table dog (
    id             uuid     not null constraint dog_pk primary key,
    client_file_id uuid     not null constraint dog_client_file_fk references client_file on delete cascade,
    ordinal        smallint not null,
    name           text     not null,
    breed          text     not null,
    birth_date     date,
    chip           text     constraint dog_chip_has_15_digits check (chip ~ '^[0-9]{15}$'),
    searched       text     not null generated always as (searchable(name || ' ' || coalesce(chip, ''))) stored,
    constraint dog_chip_once_in_a_file unique (client_file_id, chip) deferrable initially deferred
);
create index dog_of_client_file on dog (client_file_id, ordinal);
create index dog_searched on dog using gin (searched ext.gin_trgm_ops);
