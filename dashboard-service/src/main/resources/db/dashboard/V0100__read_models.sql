-- Read models. Every row of every generation is the merge of what was heard about it, in any order (docs/adr/0007).
-- Columns are null until the event that says them has come.

-- One generation answers requests (live); at most one is being built from the beginning of the topics.
create table generation (
    number          int         primary key,
    state           text        not null check (state in ('building', 'live', 'retired', 'failed')),
    started_at      timestamptz not null default now(),
    finished_at     timestamptz,
    total_records   bigint,
    read_records    bigint      not null default 0,
    skipped_records bigint      not null default 0,
    attempts        int         not null default 0,
    leased_until    timestamptz,
    reason          text,
    purged          boolean     not null default false
);
create unique index generation_one_live on generation (state) where state = 'live';
create unique index generation_one_building on generation (state) where state = 'building';
insert into generation (number, state, finished_at) values (1, 'live', now());

create table account_balance (
    generation      int         not null,
    account_id      uuid        not null,
    account_version bigint,
    available_msat  bigint      check (available_msat between 0 and 9007199254740991),
    held_msat       bigint      check (held_msat between 0 and 9007199254740991),
    registered_at   timestamptz,
    opened_at       timestamptz,
    primary key (generation, account_id)
) with (fillfactor = 80);

create table campaign (
    generation    int         not null,
    campaign_id   uuid        not null,
    owner_id      uuid,
    text_version  bigint,
    title         text,
    goal_msat     bigint      check (goal_msat between 1 and 9007199254740991),
    deadline      timestamptz,
    opened_at     timestamptz,
    status_rank   bigint,
    status        text        check (status in ('open', 'funded', 'closed', 'paid_out')),
    funded        boolean,
    donations     bigint,
    raised_msat   bigint      check (raised_msat between 0 and 9007199254740991),
    closed_by     text,
    closed_at     timestamptz,
    paid_out_msat bigint      check (paid_out_msat between 0 and 9007199254740991),
    primary key (generation, campaign_id)
) with (fillfactor = 80);
create index campaign_of_owner on campaign (generation, owner_id, opened_at desc);
create index campaign_newest on campaign (generation, opened_at desc, campaign_id desc) where opened_at is not null;
create index campaign_raised on campaign (generation, coalesce(raised_msat, 0) desc, campaign_id desc) where opened_at is not null;

create table donation (
    generation   int         not null,
    donation_id  uuid        not null,
    campaign_id  uuid,
    donor_id     uuid,
    owner_id     uuid,
    amount_msat  bigint      check (amount_msat between 1 and 9007199254740991),
    requested_at timestamptz,
    state_rank   bigint,
    state        text        check (state in ('requested', 'rejected', 'recorded')),
    reason       text,
    decided_at   timestamptz,
    primary key (generation, donation_id)
);
create index donation_made on donation (generation, donor_id, requested_at desc, donation_id desc);
create index donation_received on donation (generation, owner_id, requested_at desc, donation_id desc);

create table deposit (
    generation    int         not null,
    deposit_id    uuid        not null,
    account_id    uuid,
    amount_msat   bigint      check (amount_msat between 1 and 9007199254740991),
    requested_at  timestamptz,
    expires_at    timestamptz,
    state_rank    bigint,
    state         text        check (state in ('requested', 'expired', 'settled', 'credited')),
    internal      boolean,
    settled_msat  bigint      check (settled_msat between 1 and 9007199254740991),
    settled_at    timestamptz,
    credited_msat bigint      check (credited_msat between 1 and 9007199254740991),
    primary key (generation, deposit_id)
);
create index deposit_of_account on deposit (generation, account_id, requested_at desc, deposit_id desc);

create table withdrawal (
    generation     int         not null,
    withdrawal_id  uuid        not null,
    account_id     uuid,
    amount_msat    bigint      check (amount_msat between 1 and 9007199254740991),
    fee_limit_msat bigint      check (fee_limit_msat between 0 and 9007199254740991),
    internal       boolean,
    requested_at   timestamptz,
    state_rank     bigint,
    state          text        check (state in ('requested', 'accepted', 'sending', 'stuck', 'rejected', 'failed',
                                                'paid', 'released', 'settled')),
    fee_msat       bigint      check (fee_msat between 0 and 9007199254740991),
    released_msat  bigint      check (released_msat between 0 and 9007199254740991),
    reason         text,
    proof          text,
    stuck_since    timestamptz,
    paid_at        timestamptz,
    failed_at      timestamptz,
    primary key (generation, withdrawal_id)
);
create index withdrawal_of_account on withdrawal (generation, account_id, requested_at desc, withdrawal_id desc);

-- The counter behind the positions. Its row lock is held from counting to commit, so positions of one account become
-- visible in their order; a sequence could not promise that.
create table feed (
    account_id    uuid   primary key,
    last_position bigint not null check (last_position >= 0)
) with (fillfactor = 70);

-- One row per account and event. Positions were given to clients, so they survive a rebuild: it rewrites rows in place and
-- marks them with its number.
create table activity (
    account_id  uuid        not null,
    position    bigint      not null,
    event_id    uuid        not null,
    type        text        not null,
    subject_id  uuid        not null,
    campaign_id uuid,
    amount_msat bigint      check (amount_msat between 0 and 9007199254740991),
    reason      text,
    occurred_at timestamptz not null,
    generation  int         not null,
    primary key (account_id, position),
    unique (account_id, event_id)
);
