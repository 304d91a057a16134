package org.satoshispark.system.verify.check;

import java.util.ArrayList;
import org.satoshispark.system.verify.Check;
import org.satoshispark.system.verify.Evidence;
import org.satoshispark.system.verify.Finding;

/** Double entry: no journal entry makes or destroys money (messaging.md I2). */
public final class PostingsSumToZero implements Check {

    @Override
    public String invariant() {
        return "postings sum to zero";
    }

    @Override
    public Finding look(Evidence evidence) {
        var differences = new ArrayList<String>();
        evidence.rows("select entry_id::text, sum(amount_msat)::bigint from accounting.posting"
                        + " group by entry_id having sum(amount_msat) <> 0")
                .forEach(row -> differences.add("entry " + row[0] + " sums to " + row[1] + " msat"));
        evidence.rows("select id::text from accounting.journal_entry entry"
                        + " where not exists (select from accounting.posting where entry_id = entry.id)")
                .forEach(row -> differences.add("entry " + row[0] + " has no postings"));
        return Finding.of(
                invariant(),
                evidence.number("select count(*) from accounting.journal_entry") + " entries, "
                        + evidence.number("select count(*) from accounting.posting") + " postings",
                differences);
    }
}
