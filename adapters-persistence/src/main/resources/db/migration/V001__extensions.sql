-- Extensions stand in a schema of their own, named by the connection's currentSchema, to keep their functions out of ours.
create schema if not exists ext;
create extension if not exists btree_gist with schema ext;
create extension if not exists citext with schema ext;
create extension if not exists unaccent with schema ext;
create extension if not exists pg_trgm with schema ext;
