-- Browsers' sessions, as Spring Session lays them: any instance serves any page, and a restart signs nobody out.
create table site_session (
    primary_id            char(36) not null constraint site_session_pk primary key,
    session_id            char(36) not null constraint site_session_id_unique unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        text
);
create index site_session_expiry on site_session (expiry_time);

create table site_session_attributes (
    session_primary_id char(36) not null
        constraint site_session_attributes_fk references site_session on delete cascade,
    attribute_name     text     not null,
    attribute_bytes    bytea    not null,
    constraint site_session_attributes_pk primary key (session_primary_id, attribute_name)
);
