-- Said after all tables are made: the runtime role adds facts and never rewrites what was said, buried or migrated.
revoke update, delete on outbox, outbox_default, dead_letter from ${runtime};
revoke insert, update, delete on flyway_schema_history from ${runtime};

-- Partitions are made anew each day with the default rights, so what holds for them is said by a trigger: it is
-- cloned to each. Only the owner deletes, when keep_house clears the default partition.
create or replace function refuse_rewriting_outbox() returns trigger language plpgsql as
$$
begin
    raise exception 'the outbox is insert-only' using errcode = 'insufficient_privilege';
end
$$;
create or replace trigger insert_only before update or delete on outbox
    for each row when (current_user = '${runtime}') execute function refuse_rewriting_outbox();
