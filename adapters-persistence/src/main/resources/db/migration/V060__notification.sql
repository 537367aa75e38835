-- Every message, sent or not (spec A9); the secret is sealed, and forgotten once the message was sent (spec A4).
create table message (
    id uuid constraint message_pkey primary key,
    message_id text not null,
    kind text not null,
    channel text not null,
    recipient_name text not null,
    recipient_address text not null,
    subject text not null,
    body_text text not null,
    body_html text,
    calendar_method text,
    calendar_body text,
    secret bytea,
    expires_at timestamptz,
    once_key text,
    created_at timestamptz not null,
    state text not null,
    attempts integer not null,
    queued_at timestamptz not null,
    tried_at timestamptz,
    last_error text,
    version bigint not null,
    constraint message_message_id_key unique (message_id),
    constraint message_once_key_key unique (once_key),
    constraint message_calendar_whole check ((calendar_method is null) = (calendar_body is null)),
    constraint message_sent_forgets check (state <> 'SENT' or secret is null)
);

create index message_newest_idx on message (created_at desc, id desc);
create index message_state_newest_idx on message (state, created_at desc, id desc);

-- db-scheduler's table: what is to run, and when.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    state text,
    constraint scheduled_tasks_pkey primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time_idx on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat_idx on scheduled_tasks (last_heartbeat);
