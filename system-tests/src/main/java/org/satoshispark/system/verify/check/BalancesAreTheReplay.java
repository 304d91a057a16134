package org.satoshispark.system.verify.check;

import java.util.ArrayList;
import org.satoshispark.system.verify.Check;
import org.satoshispark.system.verify.Evidence;
import org.satoshispark.system.verify.Finding;

/** Each balance is the sum of its postings, none is negative, and held is the sum of the open holds (messaging.md I2, I3). */
public final class BalancesAreTheReplay implements Check {
    private static final String REPLAY = """
            select account.kind || ' ' || account.id, available_msat, held_msat, version,
                   coalesce(sum(amount_msat) filter (where bucket = 'AVAILABLE'), 0)::bigint,
                   coalesce(sum(amount_msat) filter (where bucket = 'HELD'), 0)::bigint,
                   coalesce(max(account_version), 1)
            from accounting.account
            left join accounting.posting on account_kind = kind and account_id = id
            group by kind, id, available_msat, held_msat, version
            """;
    private static final String HOLDS = """
            select account.id::text, held_msat, coalesce(sum(amount_msat + fee_limit_msat), 0)::bigint
            from accounting.account
            left join accounting.hold on hold.account_id = account.id and hold.state = 'HELD'
            where kind = 'USER'
            group by account.id, held_msat
            having held_msat <> coalesce(sum(amount_msat + fee_limit_msat), 0)
            """;

    @Override
    public String invariant() {
        return "balances are the replay of the journal";
    }

    @Override
    public Finding look(Evidence evidence) {
        var differences = new ArrayList<String>();
        var accounts = evidence.rows(REPLAY);
        for (var row : accounts) {
            if (!row[1].equals(row[4]) || !row[2].equals(row[5]) || !row[3].equals(row[6])) {
                differences.add(row[0] + " has " + row[1] + " + " + row[2] + " held at version " + row[3]
                        + ", its postings say " + row[4] + " + " + row[5] + " at " + row[6]);
            }
            if ((Long) row[1] < 0 || (Long) row[2] < 0) {
                differences.add(row[0] + " is negative");
            }
        }
        evidence.rows(HOLDS)
                .forEach(row -> differences.add(row[0] + " holds " + row[1] + " but its open holds are " + row[2]));
        return Finding.of(invariant(), accounts.size() + " accounts", differences);
    }
}
