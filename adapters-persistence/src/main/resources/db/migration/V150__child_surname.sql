-- A child keeps the surname that it was registered with: not the one that a parent has after a marriage, an erasure or the
-- joining of two families (spec A7). Of those registered before, the first parent's present name is all that is known.
alter table child add column surname text;

update child
set surname = (
    select account.last_name
    from family_parent
    join account on account.id = family_parent.account_id
    where family_parent.family_id = child.family_id and family_parent.position = 1
);

alter table child alter column surname set not null;
