-- The double-entry ledger. All amounts are msat. Nothing here depends on how long the history is.

create domain balance_msat as bigint check (value between 0 and 9007199254740991);

-- The folded stream of each person's account and each campaign's escrow. Version 1 is the opening, without a posting.
create table account (
    kind           text         not null check (kind in ('USER', 'ESCROW')),
    id             uuid         not null,
    available_msat balance_msat not null,
    held_msat      balance_msat not null,
    version        bigint       not null check (version >= 1),
    state          text         not null check (state in ('OPEN', 'CLOSED')),
    opened_at      timestamptz  not null default clock_timestamp(),
    primary key (kind, id),
    constraint balance_limit check (available_msat + held_msat <= 9007199254740991),
    constraint escrow_holds_nothing check (kind = 'USER' or held_msat = 0),
    constraint closed_is_empty check (state = 'OPEN' or (kind = 'ESCROW' and available_msat = 0))
);

-- One entry per operation: the second line behind the inbox (lightning.md G4).
create table journal_entry (
    id             uuid        primary key,
    kind           text        not null check (kind in
                       ('DEPOSIT', 'UNCLAIMED', 'HOLD', 'SETTLEMENT', 'RELEASE', 'TRANSFER', 'PAYOUT')),
    operation_id   uuid        not null,
    correlation_id uuid        not null,
    recorded_at    timestamptz not null default clock_timestamp(),
    unique (kind, operation_id)
);

-- Postings on accounts with a balance carry the version they made and the balances after it; system accounts carry none.
create table posting (
    entry_id            uuid        not null references journal_entry (id),
    line                smallint    not null check (line >= 1),
    account_kind        text        not null check (account_kind in
                            ('USER', 'ESCROW', 'NODE', 'SUSPENSE', 'CLEARING', 'EXPENSE')),
    account_id          uuid,
    bucket              text        check (bucket in ('AVAILABLE', 'HELD')),
    amount_msat         bigint      not null check (
                            amount_msat <> 0 and abs(amount_msat) <= 9007199254740991),
    account_version     bigint      check (account_version >= 2),
    available_after_msat balance_msat,
    held_after_msat      balance_msat,
    recorded_at         timestamptz not null,
    primary key (entry_id, line),
    constraint whole check (
        (account_kind in ('USER', 'ESCROW')) = (num_nulls(
            account_id, bucket, account_version, available_after_msat, held_after_msat) = 0)
        and (account_kind in ('USER', 'ESCROW') or num_nonnulls(
            account_id, bucket, account_version, available_after_msat, held_after_msat) = 0))
);
-- The strict stream of each account, and its statement newest first.
create unique index posting_stream on posting (account_kind, account_id, account_version, bucket)
    where account_id is not null;
-- Finds the balance at a past moment in one step.
create index posting_moment on posting (account_kind, account_id, recorded_at, account_version)
    where account_id is not null;

-- Whoever inserts postings, by whatever way: those of each entry must sum to zero at the end of the statement.
create function postings_sum_to_zero() returns trigger language plpgsql as
$$
declare
    unbalanced uuid;
begin
    select entry_id into unbalanced from inserted group by entry_id having sum(amount_msat) <> 0 limit 1;
    if found then
        raise exception 'postings of entry % do not sum to zero', unbalanced
            using errcode = 'check_violation', constraint = 'postings_sum_to_zero';
    end if;
    return null;
end
$$;
create trigger postings_sum_to_zero after insert on posting
    referencing new table as inserted for each statement execute function postings_sum_to_zero();

create table hold (
    withdrawal_id  uuid         primary key,
    account_id     uuid         not null,
    amount_msat    balance_msat not null check (amount_msat > 0),
    fee_limit_msat balance_msat not null,
    state          text         not null check (state in ('HELD', 'SETTLED', 'RELEASED')),
    paid_msat      balance_msat not null default 0,
    paid_fee_msat  balance_msat not null default 0,
    placed_at      timestamptz  not null default clock_timestamp(),
    constraint paid_when_settled check ((state = 'SETTLED') = (paid_msat > 0))
);
create index hold_open on hold (account_id) where state = 'HELD';

-- What was refused stays refused.
create table rejection (
    kind         text        not null check (kind in ('HOLD', 'TRANSFER')),
    operation_id uuid        not null,
    reason       text        not null,
    rejected_at  timestamptz not null default clock_timestamp(),
    primary key (kind, operation_id)
);

-- Facts that contradict the ledger (lightning.md G5): for people, never corrected by themselves.
create table alarm (
    kind      text        not null,
    subject   uuid        not null,
    detail    text        not null,
    raised_at timestamptz not null default clock_timestamp(),
    primary key (kind, subject)
);

revoke update, delete, truncate on journal_entry, posting, rejection, alarm from ${runtime};
revoke delete, truncate on account, hold from ${runtime};
