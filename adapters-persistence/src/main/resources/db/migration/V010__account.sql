-- Who people are (spec A1, A10). The words of role, status and channel are the names of the domain's enums.
create table account (
    id                 uuid        not null constraint account_pk primary key,
    role               text        not null constraint account_role_known check (role in
        ('SUPER_ADMIN', 'ADMINISTRATOR', 'MANAGER', 'PRACTITIONER', 'CLIENT', 'PARENT', 'CHILDMINDER')),
    status             text        not null constraint account_status_known check (status in
        ('PENDING', 'ACTIVE', 'REFUSED', 'SUSPENDED')),
    email              ext.citext  not null constraint account_email_unique unique,
    first_name         text        not null,
    last_name          text        not null,
    phone              text,
    channel            text        constraint account_channel_known check (channel in ('EMAIL', 'SMS', 'BOTH')),
    created_at         timestamptz not null,
    email_confirmed_at timestamptz,
    version            bigint      not null
);
create index account_newest_by_role on account (role, created_at desc, id desc);

-- The texts that people said yes to (spec A7); rows are added, never changed.
create table terms_acceptance (
    account_id      uuid        not null
        constraint terms_acceptance_account_fk references account on delete cascade,
    terms_version   text        not null,
    privacy_version text        not null,
    accepted_at     timestamptz not null,
    constraint terms_acceptance_pk primary key (account_id, accepted_at)
);

-- An account without a row here has no password yet (spec A4).
create table account_password (
    account_id  uuid        not null constraint account_password_pk primary key
        constraint account_password_account_fk references account on delete cascade,
    hash        text        not null,
    must_change boolean     not null,
    expires_at  timestamptz,
    set_at      timestamptz not null
);

-- Mailed links, by the SHA-256 of their secret (spec A4).
create table account_link (
    token_hash text        not null constraint account_link_pk primary key
        constraint account_link_hash_is_sha256 check (token_hash ~ '^[0-9a-f]{64}$'),
    account_id uuid        not null
        constraint account_link_account_fk references account on delete cascade,
    purpose    text        not null constraint account_link_purpose_known check (purpose in
        ('CREATE_PASSWORD', 'RESET_PASSWORD', 'CONFIRM_EMAIL', 'AGREE_CO_PARENT')),
    about      uuid,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    closed_at  timestamptz,
    constraint account_link_expires_after_issue check (expires_at > issued_at)
);
create index account_link_of_account on account_link (account_id, purpose, issued_at);
create index account_link_expiry on account_link (expires_at);

-- One sign-in (spec A5).
create table login_session (
    id         uuid        not null constraint login_session_pk primary key,
    account_id uuid        not null
        constraint login_session_account_fk references account on delete cascade,
    opened_at  timestamptz not null,
    expires_at timestamptz not null,
    ended_at   timestamptz
);
create index login_session_alive on login_session (account_id) where ended_at is null;
create index login_session_expiry on login_session (expires_at);

-- Every refresh token that a session ever had: an old one that comes back ends the session.
create table refresh_token (
    token_hash   text        not null constraint refresh_token_pk primary key
        constraint refresh_token_hash_is_sha256 check (token_hash ~ '^[0-9a-f]{64}$'),
    session_id   uuid        not null
        constraint refresh_token_session_fk references login_session on delete cascade,
    issued_at    timestamptz not null,
    exchanged_at timestamptz
);
create index refresh_token_of_session on refresh_token (session_id);

-- Tries at passwords that failed or are under way (spec A5). The address is kept as a SHA-256: it may be nobody's.
create table login_try (
    id           uuid        not null constraint login_try_pk primary key,
    address_hash text        not null,
    network      text        not null,
    tried_at     timestamptz not null
);
create index login_try_by_address on login_try (address_hash, tried_at desc);
create index login_try_by_network on login_try (network, tried_at desc);
create index login_try_age on login_try (tried_at);

-- Key pairs of access tokens; the private half is sealed (spec A5).
create table signing_key (
    id             text        not null constraint signing_key_pk primary key,
    public_key     bytea       not null,
    sealed_private bytea       not null,
    created_at     timestamptz not null
);
