-- Two files about one person become one (spec C1, A4): all that names the one that goes names the other one then, in one
-- statement, because rows that name each other have to move together. The catalogue tells what names a file, so that no table
-- that comes later is forgotten.
create function move_all_of_client(gone uuid, kept uuid) returns void language plpgsql as $$
declare
    moves text;
begin
    select string_agg(
               format('moved_%s as (update %s set %I = $2 where %I = $1)', row_number, conrelid::regclass, attname, attname), ', ')
    into moves
    from (select row_number() over (order by conname), conrelid, attname
          from pg_constraint
          join pg_attribute on attrelid = conrelid and attnum = conkey[1]
          where contype = 'f' and confrelid = 'client_file'::regclass and cardinality(conkey) = 1) as naming;
    execute 'with ' || moves || ' select' using gone, kept;
end
$$;
