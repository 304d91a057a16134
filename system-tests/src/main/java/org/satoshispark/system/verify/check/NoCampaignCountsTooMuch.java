package org.satoshispark.system.verify.check;

import java.util.ArrayList;
import org.satoshispark.system.verify.Check;
import org.satoshispark.system.verify.Evidence;
import org.satoshispark.system.verify.Finding;

/** At every moment: what a campaign shows was recorded, and what was recorded was transferred (messaging.md I4 under faults). */
public final class NoCampaignCountsTooMuch implements Check {
    private static final String CAMPAIGNS = """
            select campaign.id::text, total_msat, campaign.donations,
                   coalesce(recorded.msat, 0)::bigint, coalesce(recorded.times, 0)::bigint,
                   coalesce(moved.msat, 0)::bigint, coalesce(moved.times, 0)::bigint
            from crowdfunding.campaign
            left join (select campaign_id, sum(amount_msat) as msat, count(*) as times
                       from crowdfunding.donation where status = 'RECORDED' group by campaign_id) recorded
                   on recorded.campaign_id = campaign.id
            left join (select account_id, sum(amount_msat) as msat, count(*) as times
                       from accounting.posting join accounting.journal_entry entry on entry.id = entry_id
                       where account_kind = 'ESCROW' and entry.kind = 'TRANSFER' group by account_id) moved
                   on moved.account_id = campaign.id
            """;

    @Override
    public String invariant() {
        return "no campaign counts what was not transferred";
    }

    @Override
    public Finding look(Evidence evidence) {
        var differences = new ArrayList<String>();
        var campaigns = evidence.rows(CAMPAIGNS);
        long total = 0;
        for (var row : campaigns) {
            total += (Long) row[1];
            boolean asRecorded = row[1].equals(row[3]) && row[2].equals(row[4]);
            boolean moved = (Long) row[1] <= (Long) row[5] && (Long) row[2] <= (Long) row[6];
            if (!asRecorded || !moved) {
                differences.add("campaign " + row[0] + " shows " + row[1] + " in " + row[2] + ", its donations are "
                        + row[3] + " in " + row[4] + ", its transfers " + row[5] + " in " + row[6]);
            }
        }
        return Finding.of(invariant(), campaigns.size() + " campaigns, " + total + " msat", differences);
    }
}
