-- The one practice that a running program serves.
create table practice (
    id smallint constraint practice_pkey primary key default 1,
    name text not null,
    zone text not null,
    contact text not null,
    sender text not null,
    tagline text,
    website text,
    channel text not null,
    child_photo_required boolean not null,
    childminder_photo_required boolean not null,
    presentation_required boolean not null,
    client_access text not null,
    tells_of_shared boolean not null,
    version bigint not null,
    constraint practice_is_one check (id = 1)
);

-- What a practice that said nothing is; .example receives no mail.
insert into practice (name, zone, contact, sender, channel, child_photo_required, childminder_photo_required,
                      presentation_required, client_access, tells_of_shared, version)
values ('Guichet', 'Europe/Paris', 'contact@guichet.example', 'no-reply@guichet.example', 'EMAIL', true, false, false,
        'TEMPORARY_PASSWORD', true, 0);

-- The practice's texts; a published version never changes, because people agreed to it.
create table practice_text (
    kind text not null,
    version integer not null,
    title text not null,
    body text not null,
    published_at timestamptz not null,
    constraint practice_text_pkey primary key (kind, version),
    constraint practice_text_version_counts check (version >= 1)
);

insert into practice_text (kind, version, title, body, published_at)
values ('HOME', 1, 'Bienvenue', 'Prenez rendez-vous en ligne.', now()),
       ('ABOUT', 1, 'À propos', 'Cette page sera bientôt complétée.', now()),
       ('METHODS', 1, 'Méthodes', 'Cette page sera bientôt complétée.', now()),
       ('TERMS', 1, 'Conditions générales d''utilisation', 'Les conditions générales d''utilisation seront bientôt publiées ici.', now()),
       ('PRIVACY', 1, 'Politique de confidentialité', 'La politique de confidentialité sera bientôt publiée ici.', now()),
       ('CONDITIONS', 1, 'Conditions d''inscription', 'Les conditions d''inscription seront bientôt publiées ici.', now());
