package org.satoshispark.system.verify.check;

import java.util.ArrayList;
import java.util.Objects;
import org.satoshispark.system.verify.Check;
import org.satoshispark.system.verify.Evidence;
import org.satoshispark.system.verify.Finding;

/** A campaign's total = its recorded donations = the transfers into its escrow; paid out or still there (messaging.md I4). */
public final class CampaignTotalsAreTheirTransfers implements Check {
    private static final String CAMPAIGNS = """
            select campaign.id::text, campaign.status, campaign.total_msat, campaign.donations, campaign.paid_out_msat,
                   coalesce(recorded.msat, 0)::bigint, coalesce(recorded.times, 0)::bigint,
                   coalesce(moved.msat, 0)::bigint, coalesce(moved.times, 0)::bigint, escrow.available_msat
            from crowdfunding.campaign
            left join (select campaign_id, sum(amount_msat) as msat, count(*) as times
                       from crowdfunding.donation where status = 'RECORDED' group by campaign_id) recorded
                   on recorded.campaign_id = campaign.id
            left join (select account_id, sum(amount_msat) as msat, count(*) as times
                       from accounting.posting join accounting.journal_entry entry on entry.id = entry_id
                       where account_kind = 'ESCROW' and entry.kind = 'TRANSFER' group by account_id) moved
                   on moved.account_id = campaign.id
            left join accounting.account escrow on escrow.kind = 'ESCROW' and escrow.id = campaign.id
            """;

    @Override
    public String invariant() {
        return "campaign totals = recorded donations = transfers";
    }

    @Override
    public Finding look(Evidence evidence) {
        var differences = new ArrayList<String>();
        long total = 0;
        long donations = 0;
        var campaigns = evidence.rows(CAMPAIGNS);
        for (var row : campaigns) {
            total += (Long) row[2];
            donations += (Long) row[3];
            if (!row[2].equals(row[5]) || !row[3].equals(row[6]) || !row[2].equals(row[7]) || !row[3].equals(row[8])) {
                differences.add("campaign " + row[0] + " shows " + row[2] + " in " + row[3] + ", its donations are "
                        + row[5] + " in " + row[6] + ", its transfers " + row[7] + " in " + row[8]);
            }
            var atRest = row[9] == null ? 0L : row[9];
            if (row[1].equals("OPEN") && !Objects.equals(atRest, row[2])) {
                differences.add("campaign " + row[0] + " is open with " + row[2] + " but its escrow has " + atRest);
            }
            if (row[1].equals("PAID_OUT") && (!Objects.equals(atRest, 0L) || !Objects.equals(row[4], row[2]))) {
                differences.add("campaign " + row[0] + " raised " + row[2] + " and paid out " + row[4]
                        + ", its escrow has " + atRest);
            }
            if (row[1].equals("CLOSED")) {
                differences.add("campaign " + row[0] + " is closed and its escrow not paid out yet");
            }
        }
        evidence.rows("select id::text from crowdfunding.donation where status = 'REQUESTED'")
                .forEach(row -> differences.add("donation " + row[0] + " is neither recorded nor rejected"));
        return Finding.of(
                invariant(),
                campaigns.size() + " campaigns, " + donations + " donations, " + total + " msat",
                differences);
    }
}
