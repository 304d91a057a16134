package org.satoshispark.dashboard;

/** The statement behind {@code /me}: one, so that everything in the answer is of one moment and one generation. */
final class DashboardQueries {
    static final int NEWEST = 20;

    private static final String DEPOSIT = """
            json_build_object('depositId', c.deposit_id, 'state', c.state, 'amountMsat', c.amount_msat,
                'settledMsat', c.settled_msat, 'creditedMsat', c.credited_msat, 'internal', c.internal,
                'requestedAt', c.requested_at, 'expiresAt', c.expires_at, 'settledAt', c.settled_at)""";
    private static final String WITHDRAWAL = """
            json_build_object('withdrawalId', c.withdrawal_id, 'state', c.state, 'amountMsat', c.amount_msat,
                'feeLimitMsat', c.fee_limit_msat, 'feeMsat', c.fee_msat, 'releasedMsat', c.released_msat,
                'internal', c.internal, 'reason', c.reason, 'proof', c.proof, 'requestedAt', c.requested_at,
                'stuckSince', c.stuck_since, 'paidAt', c.paid_at, 'failedAt', c.failed_at)""";
    private static final String DONATION = """
            json_build_object('donationId', c.donation_id, 'campaignId', c.campaign_id, 'campaignTitle',
                (select title from campaign t where t.generation = c.generation and t.campaign_id = c.campaign_id),
                'state', c.state, 'amountMsat', c.amount_msat, 'reason', c.reason, 'requestedAt', c.requested_at,
                'decidedAt', c.decided_at)""";

    private DashboardQueries() {}

    /** {@code $1} is the account; gives one row of JSON in the shape of {@link DashboardView}. */
    static final String DASHBOARD = """
            with g as (select number from generation where state = 'live'), made as (
                select count(*) filter (where state = 'recorded') as n,
                    sum(amount_msat) filter (where state = 'recorded') as msat
                from donation, g where generation = g.number and donor_id = $1
            ), raised as (
                select count(*) as n, sum(raised_msat) as msat, sum(donations) as donations
                from campaign, g where generation = g.number and owner_id = $1 and opened_at is not null
            ), paid_in as (
                select count(*) filter (where state = 'credited') as n, sum(credited_msat) as msat
                from deposit, g where generation = g.number and account_id = $1
            ), paid_out as (
                select count(*) filter (where state = 'settled') as n,
                    sum(amount_msat) filter (where state = 'settled') as msat,
                    sum(fee_msat) filter (where state = 'settled') as fees
                from withdrawal, g where generation = g.number and account_id = $1
            ), newest as (
                select position, event_id, occurred_at from activity where account_id = $1 order by position desc limit 1
            )
            select json_build_object('accountId', $1::uuid,
                'balance', json_build_object('availableMsat', coalesce(b.available_msat, 0),
                    'heldMsat', coalesce(b.held_msat, 0),
                    'totalMsat', coalesce(b.available_msat, 0) + coalesce(b.held_msat, 0)),
                'totals', json_build_object('campaigns', raised.n, 'raisedMsat', coalesce(raised.msat, 0),
                    'donationsReceived', coalesce(raised.donations, 0), 'donationsMade', made.n,
                    'donatedMsat', coalesce(made.msat, 0), 'deposits', paid_in.n,
                    'depositedMsat', coalesce(paid_in.msat, 0), 'withdrawals', paid_out.n,
                    'withdrawnMsat', coalesce(paid_out.msat, 0), 'feesMsat', coalesce(paid_out.fees, 0)),
                'campaigns', %s, 'deposits', %s, 'withdrawals', %s, 'donationsMade', %s, 'donationsReceived', %s,
                'asOf', json_build_object('position', coalesce(newest.position, 0), 'accountVersion', b.account_version,
                    'lastEventId', newest.event_id, 'lastEventAt', newest.occurred_at, 'generation', g.number,
                    'caughtUp', true))::text
            from g cross join made cross join raised cross join paid_in cross join paid_out
            left join newest on true
            left join account_balance b on b.generation = g.number and b.account_id = $1
            """.formatted(
            newest("campaign", "c.owner_id = $1", "opened_at", "campaign_id", CampaignView.JSON),
            newest("deposit", "c.account_id = $1", "requested_at", "deposit_id", DEPOSIT),
            newest("withdrawal", "c.account_id = $1", "requested_at", "withdrawal_id", WITHDRAWAL),
            newest("donation", "c.donor_id = $1", "requested_at", "donation_id", DONATION),
            newest("donation", "c.owner_id = $1 and c.state = 'recorded'", "requested_at", "donation_id", DONATION));

    /** Newest rows of one kind that match; those whose beginning was not heard yet are left out. */
    private static String newest(String table, String which, String time, String id, String json) {
        return """
                (select coalesce(json_agg(%5$s order by c.%3$s desc, c.%4$s desc), '[]') from (
                    select c.* from %1$s c where c.generation = g.number and %2$s and c.%3$s is not null
                    order by c.%3$s desc, c.%4$s desc limit %6$d) c)""".formatted(table, which, time, id, json, NEWEST);
    }
}
