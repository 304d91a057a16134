package org.satoshispark.system.verify.check;

import java.util.ArrayList;
import org.satoshispark.system.verify.Check;
import org.satoshispark.system.verify.Evidence;
import org.satoshispark.system.verify.Finding;

/**
 * At every moment, whatever is broken: balances + holds + escrow + suspense, with the facts that bitcoin has told and the ledger has
 * not heard yet, = what came in - what went out (messaging.md I1). One database snapshot shows both sides.
 */
public final class MoneyOnItsWayAddsUp implements Check {
    private static final String LEDGER =
            "select coalesce((select sum(available_msat + held_msat) from accounting.account), 0)::bigint,"
                    + " coalesce((select sum(amount_msat) from accounting.posting"
                    + " where account_kind in ('SUSPENSE', 'CLEARING', 'EXPENSE')), 0)::bigint";
    private static final String IN = """
            select coalesce(sum(msat), 0)::bigint,
                   coalesce(sum(msat) filter (where entry.id is null), 0)::bigint
            from (select id, paid_msat as msat, 'DEPOSIT' as kind from bitcoin.deposit where state = 'SETTLED'
                  union all select id, paid_msat, 'UNCLAIMED' from bitcoin.unclaimed) came
            left join accounting.journal_entry entry on entry.kind = came.kind and entry.operation_id = came.id
            """;
    private static final String OUT = """
            select coalesce(sum(paid_msat + fee_msat), 0)::bigint,
                   coalesce(sum(paid_msat + fee_msat) filter (where entry.id is null), 0)::bigint
            from bitcoin.withdrawal
            left join accounting.journal_entry entry on entry.kind = 'SETTLEMENT' and entry.operation_id = withdrawal.id
            where state = 'SUCCEEDED' and deposit_id is null
            """;

    @Override
    public String invariant() {
        return "money in the ledger + on its way = came in - went out";
    }

    @Override
    public Finding look(Evidence evidence) {
        var ledger = evidence.rows(LEDGER).getFirst();
        var in = evidence.rows(IN).getFirst();
        var out = evidence.rows(OUT).getFirst();
        long owed = (Long) ledger[0] + (Long) ledger[1];
        long onItsWay = (Long) in[1] - (Long) out[1];
        long left = (Long) in[0] - (Long) out[0];
        var differences = new ArrayList<String>();
        if (owed + onItsWay != left) {
            differences.add("we owe " + owed + " msat with " + onItsWay + " on their way, but " + left
                    + " msat are left of what came in");
        }
        return Finding.of(
                invariant(), "owed " + owed + " + on its way " + onItsWay + " = " + left + " msat", differences);
    }
}
