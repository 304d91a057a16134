-- Outbox, inbox, dead letters and idempotency keys: the same tables in every service's own schema.

-- Insert only. Debezium's EventRouter reads it; the columns are the CloudEvents attributes (messaging.md 1.2).
-- payload is text, not jsonb: the bytes that were written are the bytes that are published.
create table outbox (
    id                  uuid        not null,
    topic               text        not null,
    msg_key             text        not null,
    ce_type             text        not null,
    ce_source           text        not null,
    ce_subject          text        not null,
    ce_dataschema       text        not null,
    ce_time             timestamptz not null,
    ce_partitionkey     text        not null,
    ce_aggregateversion text        not null,
    ce_correlationid    text        not null,
    ce_causationid      text        not null,
    traceparent         text        not null,
    ce_specversion      text        not null default '1.0',
    content_type        text        not null default 'application/json',
    payload             text        not null,
    created_at          timestamptz not null default now()
) partition by range (created_at);

-- Takes what no day of its own takes, so that an insert never fails for want of a partition.
create table outbox_default partition of outbox default;

create table inbox (
    event_id    uuid        primary key,
    received_at timestamptz not null default now()
);
create index inbox_by_age on inbox using brin (received_at);

create table dead_letter (
    id            uuid        primary key,
    topic         text        not null,
    partition     int         not null,
    record_offset bigint      not null,
    record_key    text,
    headers       text        not null,
    value         bytea       not null,
    reason        text        not null,
    buried_at     timestamptz not null default now(),
    unique (topic, partition, record_offset)
);

-- The answer is stored with the effect, in its transaction: same key and body, same answer (peers.md X5).
create table idempotency_key (
    caller       text        not null,
    operation    text        not null,
    key          text        not null,
    fingerprint  text        not null,
    status       int,
    location     text,
    content_type text,
    body         text,
    created_at   timestamptz not null default now(),
    primary key (caller, operation, key)
);
create index idempotency_key_by_age on idempotency_key using brin (created_at);

-- Days ahead are made, days that nobody needs any more are dropped: outbox 7 days, inbox 35 (topic retention + 5), keys 7.
-- Runs with the owner's rights, because the runtime role may not change tables.
create function keep_house() returns void
    language plpgsql security definer set search_path from current as
$$
declare
    day date;
    old record;
begin
    perform pg_advisory_xact_lock(hashtext(current_schema() || '.keep_house'));
    for day in select generate_series(current_date, current_date + 3, interval '1 day')::date loop
        if to_regclass(format('outbox_%s', to_char(day, 'YYYYMMDD'))) is null
           and not exists (select 1 from outbox_default where created_at >= day and created_at < day + 1) then
            execute format('create table %I partition of outbox for values from (%L) to (%L)',
                           'outbox_' || to_char(day, 'YYYYMMDD'), day, day + 1);
        end if;
    end loop;
    for old in select inhrelid::regclass as part from pg_inherits
               where inhparent = 'outbox'::regclass
                 and inhrelid::regclass::text ~ '^outbox_[0-9]{8}$'
                 and inhrelid::regclass::text < 'outbox_' || to_char(current_date - 7, 'YYYYMMDD') loop
        execute format('drop table %s', old.part);
    end loop;
    delete from outbox_default where created_at < current_date - 7;
    delete from inbox where received_at < now() - interval '35 days';
    delete from idempotency_key where created_at < now() - interval '7 days';
end
$$;
revoke all on function keep_house() from public;
grant execute on function keep_house() to ${runtime};
select keep_house();

alter publication spark_outbox add table outbox;
