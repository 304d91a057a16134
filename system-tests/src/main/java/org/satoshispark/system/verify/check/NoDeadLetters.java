package org.satoshispark.system.verify.check;

import java.util.ArrayList;
import java.util.List;
import org.satoshispark.system.topics.Topics;
import org.satoshispark.system.verify.Check;
import org.satoshispark.system.verify.Evidence;
import org.satoshispark.system.verify.Finding;

/** No service met a record that it could not handle (messaging.md I10), but for those that tests have planted. */
public final class NoDeadLetters implements Check {

    @Override
    public String invariant() {
        return "no record was buried";
    }

    @Override
    public Finding look(Evidence evidence) {
        var differences = new ArrayList<String>();
        for (var context : List.of("auth", "accounting", "crowdfunding", "bitcoin", "dashboard")) {
            evidence.rows("select topic || '-' || partition || '@' || record_offset, reason from " + context
                            + ".dead_letter where headers not like '%\"" + Topics.PLANTED + "\"%'"
                            + " order by buried_at limit 20")
                    .forEach(row -> differences.add(context + " buried " + row[0] + ": " + row[1]));
        }
        return Finding.of(invariant(), differences.size() + " dead letters", differences);
    }
}
