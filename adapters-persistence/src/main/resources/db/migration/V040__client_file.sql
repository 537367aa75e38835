-- What the practice knows of one client (spec C1 to C3); a file made by staff may have no account yet.
create table client_file (
    id         uuid        not null constraint client_file_pk primary key,
    account_id uuid        constraint client_file_account_unique unique
        constraint client_file_account_fk references account on delete set null,
    status     text        not null constraint client_file_status_known check (status in ('PRELIMINARY', 'FINAL')),
    first_name text        not null,
    last_name  text        not null,
    email      ext.citext,
    phone      text,
    created_at timestamptz not null,
    version    bigint      not null
);
create index client_file_by_email on client_file (email);
