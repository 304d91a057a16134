package org.satoshispark.system.verify.check;

import java.util.ArrayList;
import org.satoshispark.system.verify.Check;
import org.satoshispark.system.verify.Evidence;
import org.satoshispark.system.verify.Finding;

/**
 * Balances + holds + escrow + suspense = settled deposits - settled withdrawals - fees, to the msat (messaging.md I1): the
 * ledger's side against what bitcoin knows of the node.
 */
public final class WhatWeOweCameIn implements Check {
    private static final String OWED =
            "select coalesce(sum(available_msat + held_msat) filter (where kind = 'USER'), 0)::bigint,"
                    + " coalesce(sum(available_msat) filter (where kind = 'ESCROW'), 0)::bigint from accounting.account";
    private static final String SYSTEM =
            "select coalesce(sum(amount_msat) filter (where account_kind = 'SUSPENSE'), 0)::bigint,"
                    + " coalesce(sum(amount_msat) filter (where account_kind = 'CLEARING'), 0)::bigint,"
                    + " coalesce(sum(amount_msat) filter (where account_kind = 'EXPENSE'), 0)::bigint"
                    + " from accounting.posting";
    private static final String CAME_IN =
            "select coalesce((select sum(paid_msat) from bitcoin.deposit where state = 'SETTLED'), 0)::bigint,"
                    + " coalesce((select sum(paid_msat) from bitcoin.unclaimed), 0)::bigint";
    private static final String WENT_OUT =
            "select coalesce(sum(paid_msat), 0)::bigint, coalesce(sum(fee_msat), 0)::bigint"
                    + " from bitcoin.withdrawal where state = 'SUCCEEDED' and deposit_id is null";

    @Override
    public String invariant() {
        return "what we owe is what came in less what went out";
    }

    @Override
    public Finding look(Evidence evidence) {
        var owed = evidence.rows(OWED).getFirst();
        var system = evidence.rows(SYSTEM).getFirst();
        var in = evidence.rows(CAME_IN).getFirst();
        var out = evidence.rows(WENT_OUT).getFirst();
        long liabilities = (Long) owed[0] + (Long) owed[1] + (Long) system[0];
        long left = (Long) in[0] + (Long) in[1] - (Long) out[0] - (Long) out[1];
        var differences = new ArrayList<String>();
        if (liabilities + (Long) system[2] != left) {
            differences.add("we owe " + liabilities + " msat (and paid " + -(Long) system[2] + " ourselves) but " + left
                    + " msat are left of what came in");
        }
        if ((Long) system[1] != 0) {
            differences.add("the clearing account of internal settlements stands at " + system[1] + " msat");
        }
        return Finding.of(
                invariant(),
                "people " + owed[0] + " + escrow " + owed[1] + " + unclaimed " + system[0] + " = deposits "
                        + ((Long) in[0] + (Long) in[1]) + " - withdrawals " + out[0] + " - fees " + out[1] + " msat",
                differences);
    }
}
