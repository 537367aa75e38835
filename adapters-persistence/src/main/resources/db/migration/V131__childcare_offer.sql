-- What childminders add to their registration later (spec A8): all of it absent until they do.
alter table childminder
    add column available        boolean,
    add column free_places      smallint constraint childminder_places_agreed
        check (free_places between 0 and max_children and (free_places > 0 or not available)),
    add column experience_years smallint constraint childminder_experience check (experience_years between 0 and 60),
    add column speciality       text,
    add constraint childminder_offer_whole check (
        available is not null or (free_places is null and experience_years is null and speciality is null));
