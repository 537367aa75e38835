-- What families and childminders send in (spec A7, A8), and what was decided about accounts (spec A1).
create table family (
    id            uuid        not null constraint family_pk primary key,
    live_together boolean     not null,
    created_at    timestamptz not null,
    version       bigint      not null
);

-- One row per parent: an account is in one family at most, and a family has two parents at most.
create table family_parent (
    account_id       uuid     not null constraint family_parent_pk primary key
        constraint family_parent_account_fk references account,
    family_id        uuid     not null constraint family_parent_family_fk references family on delete cascade,
    position         smallint not null constraint family_parent_position_known check (position in (1, 2)),
    street           text,
    postal_code      text,
    city             text,
    profession       text,
    family_situation text,
    birth_date       date,
    presentation     text,
    constraint family_parent_position_unique unique (family_id, position),
    constraint family_parent_address_whole check (
        (street is null and postal_code is null and city is null)
        or (street is not null and postal_code is not null and city is not null))
);

create table child (
    id             uuid     not null constraint child_pk primary key,
    family_id      uuid     not null constraint child_family_fk references family on delete cascade,
    position       smallint not null,
    first_name     text,
    gender         text     not null constraint child_gender_known check (gender in ('FEMALE', 'MALE')),
    birth_date     date,
    expected_date  date,
    multiple_birth boolean  not null,
    photo_id       uuid,
    constraint child_born_or_expected check ((birth_date is null) <> (expected_date is null)),
    constraint child_named_once_born check (birth_date is null or first_name is not null),
    constraint child_photographed_once_born check (birth_date is not null or photo_id is null)
);
create index child_of_family on child (family_id, position);

create table childminder (
    account_id       uuid        not null constraint childminder_pk primary key
        constraint childminder_account_fk references account,
    street           text        not null,
    postal_code      text        not null,
    city             text        not null,
    birth_date       date        not null,
    birth_city       text        not null,
    birth_country    text        not null,
    nir_last_three   text        not null constraint childminder_nir_tail check (nir_last_three ~ '^[0-9]{3}$'),
    agreement_number text        not null,
    agreement_date   date        not null,
    max_children     smallint    not null constraint childminder_capacity check (max_children between 1 and 6),
    presentation     text,
    photo_id         uuid,
    photo_consent_at timestamptz,
    created_at       timestamptz not null,
    version          bigint      not null,
    constraint childminder_photo_consented check ((photo_id is null) = (photo_consent_at is null))
);

-- Social security numbers, sealed; the keyed hash tells that a number is known without telling which (spec A8).
create table childminder_nir (
    account_id uuid  not null constraint childminder_nir_pk primary key
        constraint childminder_nir_account_fk references childminder on delete cascade,
    sealed     bytea not null,
    keyed_hash bytea not null constraint childminder_nir_unique unique
);

-- An author's id stays when their account is erased.
create table decision (
    id         uuid        not null constraint decision_pk primary key,
    account_id uuid        not null constraint decision_account_fk references account on delete cascade,
    kind       text        not null constraint decision_kind_known check (kind in ('APPROVED', 'REFUSED', 'SUSPENDED')),
    author_id  uuid        not null,
    decided_at timestamptz not null,
    comment    text,
    constraint decision_reasoned check (kind = 'APPROVED' or comment is not null)
);
create index decision_newest on decision (account_id, decided_at desc, id desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name;
end
$$;
create trigger decision_never_changed before update on decision for each row execute function refuse_change();

-- Someone named the owner of an existing account as their co-parent, who was asked by e-mail (spec A7).
create table co_parent_request (
    id         uuid        not null constraint co_parent_request_pk primary key,
    family_id  uuid        not null constraint co_parent_request_family_fk references family on delete cascade,
    account_id uuid        not null constraint co_parent_request_account_fk references account on delete cascade,
    asked_at   timestamptz not null,
    agreed_at  timestamptz
);
create index co_parent_request_of_family on co_parent_request (family_id);
create index co_parent_request_of_account on co_parent_request (account_id);
