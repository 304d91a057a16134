-- The message that accepted a withdrawal: the cause of all that a job says about it later. Null for those accepted before.
alter table withdrawal
    add column origin_saga_id  uuid,
    add column origin_cause_id uuid,
    add column origin_trace    text,
    add check ((origin_saga_id is null) = (origin_cause_id is null) and (origin_saga_id is null) = (origin_trace is null));
grant update (origin_saga_id, origin_cause_id, origin_trace) on withdrawal to ${runtime};
