-- Withdrawals, and what the node said about them.

create table withdrawal (
    id               uuid        primary key,
    account_id       uuid        not null,
    -- Fixed when asked for, never changed (lightning.md G9, W22).
    node_id          text        not null check (node_id ~ '^0[23][0-9a-f]{64}$'),
    payment_request  text        not null check (length(payment_request) between 1 and 7089),
    payment_hash     text        not null collate "C" check (payment_hash ~ '^[0-9a-f]{64}$'),
    destination      text        not null check (destination ~ '^0[23][0-9a-f]{64}$'),
    amount_msat      bigint      not null check (amount_msat between 1 and 9007199254740991),
    amountless       boolean     not null,
    fee_limit_msat   bigint      not null check (fee_limit_msat between 0 and 9007199254740991),
    expires_at       timestamptz not null,
    deposit_id       uuid,
    tried_before     boolean     not null,
    requested_at     timestamptz not null,
    -- Where it stands.
    state            text        not null check (state in
        ('REQUESTED', 'ACCEPTED', 'REJECTED', 'SENDING', 'UNKNOWN', 'IN_FLIGHT', 'SUCCEEDED', 'FAILED')),
    seen_at_node     boolean     not null,
    stuck            boolean     not null,
    due_at           timestamptz,
    sent_at          timestamptz,
    waits_since      timestamptz not null,
    facts            bigint      not null check (facts between 1 and 4),
    -- How it ended.
    ended_at         timestamptz,
    proof            text        check (proof in ('NODE_TERMINAL', 'NEVER_SENT', 'EXPIRY_FENCE')),
    reason           text,
    preimage         text        check (preimage ~ '^[0-9a-f]{64}$'),
    paid_msat        bigint      check (paid_msat between 1 and 9007199254740991),
    fee_msat         bigint      check (fee_msat between 0 and 9007199254740991),
    version          bigint      not null,
    -- Who drives it now; not part of the aggregate (K4).
    leased_by        text,
    leased_until     timestamptz,
    check (amount_msat + fee_limit_msat <= 9007199254740991),
    check ((deposit_id is not null) = (fee_limit_msat = 0)),
    check ((state in ('SUCCEEDED', 'FAILED', 'REJECTED')) = (ended_at is not null)),
    check ((state in ('ACCEPTED', 'SENDING', 'UNKNOWN', 'IN_FLIGHT')) = (due_at is not null)),
    check (state not in ('SENDING', 'UNKNOWN', 'IN_FLIGHT') or (sent_at is not null and deposit_id is null)),
    check ((state = 'SUCCEEDED') = (preimage is not null and paid_msat is not null and fee_msat is not null)),
    check ((state = 'FAILED') = (proof is not null)),
    check ((state in ('FAILED', 'REJECTED')) = (reason is not null))
);
-- One payment per hash at a time, and none after one that was paid (W10, W11).
create unique index withdrawal_one_per_hash on withdrawal (payment_hash) where state not in ('FAILED', 'REJECTED');
create index withdrawal_of_hash on withdrawal (payment_hash);
create index withdrawal_of_account on withdrawal (account_id, id desc);
create index withdrawal_due on withdrawal (due_at) where due_at is not null;
create index withdrawal_newest_ended on withdrawal (node_id, ended_at desc)
    where state = 'SUCCEEDED' or proof = 'NODE_TERMINAL';

-- Append-only: what the node said, for support and in case the node loses its memory (N4).
create table payment_history (
    id                uuid        primary key,
    withdrawal_id     uuid        not null references withdrawal (id),
    asked             text        not null,
    said              text        not null,
    detail            text        not null,
    last_block_height bigint      not null check (last_block_height >= 0),
    at                timestamptz not null
);
create index payment_history_of_withdrawal on payment_history (withdrawal_id, id);

-- The terms of a withdrawal are fixed for life; only where it stands may be written.
revoke update, delete on payment_history from ${runtime};
revoke update, delete on withdrawal from ${runtime};
grant update (state, seen_at_node, stuck, due_at, sent_at, waits_since, facts, ended_at, proof, reason, preimage,
              paid_msat, fee_msat, version, leased_by, leased_until) on withdrawal to ${runtime};
