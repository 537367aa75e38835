-- Rows that are never changed but for one value: the seal of signed conditions when the sealing key changes (spec C3), and
-- who wrote, once they are erased (spec section 6).
create function refuse_change_but() returns trigger language plpgsql as $$
begin
    if to_jsonb(old) - tg_argv[0] is distinct from to_jsonb(new) - tg_argv[0] then
        raise exception 'rows of % are never changed', tg_table_name;
    end if;
    return new;
end
$$;

drop trigger signed_conditions_never_changed on signed_conditions;
create trigger signed_conditions_never_changed before update on signed_conditions
    for each row execute function refuse_change_but('seal');

drop trigger note_revision_never_changed on note_revision;
create trigger note_revision_never_changed before update on note_revision
    for each row execute function refuse_change_but('by_name');
