-- A refusal is an answer too, and the same for whoever asks again under the same key (spec B9).
alter table idempotency_key alter column appointment_id drop not null;
alter table idempotency_key add column refusal text
    constraint idempotency_key_refusal_known check (refusal in
        ('CLOSED_DAY', 'OUTSIDE_OPENING_HOURS', 'NOT_ON_GRID', 'IN_THE_PAST', 'NOTICE_TOO_SHORT', 'BEYOND_HORIZON',
         'PRACTITIONER_ABSENT', 'SLOT_TAKEN', 'CLIENT_BUSY', 'TOO_MANY_UPCOMING'));
alter table idempotency_key add constraint idempotency_key_has_one_answer
    check ((appointment_id is null) <> (refusal is null));
