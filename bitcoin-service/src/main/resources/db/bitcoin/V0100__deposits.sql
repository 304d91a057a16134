-- Deposits, the node they belong to, money nobody claims, and what an operator must look at.

create table deposit (
    payment_hash    text        primary key collate "C" check (payment_hash ~ '^[0-9a-f]{64}$'),
    id              uuid        not null unique,
    account_id      uuid        not null,
    node_id         text        not null check (node_id ~ '^0[23][0-9a-f]{64}$'),
    amount_msat     bigint      not null check (amount_msat between 1 and 9007199254740991),
    description     text        not null,
    expiry_seconds  bigint      not null check (expiry_seconds between 1 and 31536000),
    requested_at    timestamptz not null,
    state           text        not null
        check (state in ('REQUESTED', 'OPEN', 'EXPIRED', 'CANCELED', 'SETTLED', 'SETTLED_INTERNAL')),
    payment_request text        unique,
    expires_at      timestamptz,
    paid_msat       bigint      check (paid_msat between 1 and 9007199254740991),
    settle_index    bigint      check (settle_index >= 0),
    settled_at      timestamptz,
    said_count      bigint      not null check (said_count >= 0),
    version         bigint      not null,
    -- The sweep's own lease; not part of the aggregate.
    next_look_at    timestamptz not null default now(),
    check ((payment_request is null) = (expires_at is null)),
    check (state <> 'OPEN' or payment_request is not null),
    check ((state in ('SETTLED', 'SETTLED_INTERNAL')) = (paid_msat is not null and settled_at is not null))
);
create index deposit_of_account on deposit (account_id, id desc);
create index deposit_to_look_at on deposit (next_look_at) where state in ('REQUESTED', 'OPEN', 'EXPIRED');
create index deposit_to_expire on deposit (expires_at) where state = 'OPEN';
create index deposit_newest_settled on deposit (node_id, settle_index desc) where state = 'SETTLED';

create table node (
    node_id          text        primary key check (node_id ~ '^0[23][0-9a-f]{64}$'),
    add_index        bigint      not null check (add_index >= 0),
    settle_index     bigint      not null check (settle_index >= 0),
    listed_add_index bigint      not null check (listed_add_index >= 0),
    -- Null for a node that no operator has accepted: nothing of it counts.
    remembered_since timestamptz,
    frozen_because   text,
    version          bigint      not null,
    check (remembered_since is not null or frozen_because is not null)
);

create table unclaimed (
    payment_hash text        primary key collate "C" check (payment_hash ~ '^[0-9a-f]{64}$'),
    id           uuid        not null unique,
    node_id      text        not null,
    paid_msat    bigint      not null check (paid_msat between 1 and 9007199254740991),
    settle_index bigint      not null,
    settled_at   timestamptz not null,
    memo         text        not null,
    noted_at     timestamptz not null default now()
);

create table alarm (
    kind      text        not null,
    subject   text        not null,
    detail    text        not null,
    raised_at timestamptz not null default now(),
    primary key (kind, subject)
);

-- Nobody rewrites what came in or what was found wrong.
revoke update, delete on unclaimed, alarm from ${runtime};
revoke delete on deposit, node from ${runtime};
