-- Campaigns and donations. Amounts are millisatoshi, 1..2^53-1 where they move.

create table campaign (
    id            uuid        primary key,
    owner_id      uuid        not null,
    title         text        not null check (length(title) between 1 and 120),
    description   text        not null check (length(description) <= 5000),
    goal_msat     bigint      not null check (goal_msat between 1 and 9007199254740991),
    deadline      timestamptz check (deadline > opened_at),
    opened_at     timestamptz not null,
    status        text        not null check (status in ('OPEN', 'CLOSED', 'PAID_OUT')),
    -- The sum and the number of the recorded donations; DonationRecorded carries both.
    total_msat    bigint      not null check (total_msat between 0 and 9007199254740991),
    donations     bigint      not null check (donations >= 0),
    funded        boolean     not null,
    closed_at     timestamptz,
    closed_by     text        check (closed_by in ('OWNER', 'DEADLINE')),
    paid_out_msat bigint      check (paid_out_msat between 0 and 9007199254740991),
    -- How many facts were said about it in its topic: ce_aggregateversion of the last one.
    facts         bigint      not null check (facts >= 1),
    version       bigint      not null,
    words         tsvector    generated always as (to_tsvector('simple', title || ' ' || description)) stored,
    constraint funded_is_total_reached_goal check (funded = (total_msat >= goal_msat)),
    constraint total_needs_donations check ((donations = 0) = (total_msat = 0) and total_msat >= donations),
    constraint open_until_closed check ((status = 'OPEN') = (closed_at is null) and (closed_at is null) = (closed_by is null)),
    constraint paid_out_has_amount check ((status = 'PAID_OUT') = (paid_out_msat is not null))
) with (fillfactor = 70);

create index campaign_newest on campaign (opened_at desc, id desc);
create index campaign_by_owner on campaign (owner_id, opened_at desc, id desc);
create index campaign_by_deadline on campaign ((coalesce(deadline, '9999-01-01 00:00:00+00'::timestamptz)), id);
create index campaign_due on campaign (deadline, id) where status = 'OPEN' and deadline is not null;
create index campaign_words on campaign using gin (words);
-- None on total_msat: every counted donation would then write to all indexes of its campaign.

-- No foreign key: its check would lock the row of a hot campaign once per donor (campaigns are never deleted).
create table donation (
    id           uuid        primary key,
    campaign_id  uuid        not null,
    donor_id     uuid        not null,
    owner_id     uuid        not null,
    amount_msat  bigint      not null check (amount_msat between 1 and 9007199254740991),
    requested_at timestamptz not null,
    status       text        not null check (status in ('REQUESTED', 'RECORDED', 'REJECTED')),
    reason       text,
    version      bigint      not null,
    constraint not_to_oneself check (donor_id <> owner_id),
    constraint rejected_has_reason check ((status = 'REJECTED') = (reason is not null))
) with (fillfactor = 70);

create index donation_by_campaign on donation (campaign_id, id);

-- What was promised stays as it was; what was asked for is never deleted.
revoke update, delete on campaign, donation from ${runtime};
grant update (title, description, status, total_msat, donations, funded, closed_at, closed_by, paid_out_msat, facts, version)
    on campaign to ${runtime};
grant update (status, reason, version) on donation to ${runtime};
