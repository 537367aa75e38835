-- By which secret whose calendar feed is found (spec B11): looked up by its SHA-256, and sealed beside it, because its owner
-- is shown it again.
create table calendar_feed (
    account_id    uuid        not null constraint calendar_feed_pk primary key
        constraint calendar_feed_account_fk references account on delete cascade,
    secret_hash   text        not null constraint calendar_feed_secret_unique unique
        constraint calendar_feed_hash_is_sha256 check (secret_hash ~ '^[0-9a-f]{64}$'),
    sealed_secret bytea       not null,
    created_at    timestamptz not null
);
