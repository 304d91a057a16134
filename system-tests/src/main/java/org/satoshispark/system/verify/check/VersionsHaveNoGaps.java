package org.satoshispark.system.verify.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.satoshispark.system.verify.Check;
import org.satoshispark.system.verify.Evidence;
import org.satoshispark.system.verify.Finding;

/** A subscriber who drops duplicate ids sees the facts about each subject as 1, 2, 3 ... in order (messaging.md I8). */
public final class VersionsHaveNoGaps implements Check {

    @Override
    public String invariant() {
        return "facts of a subject are numbered without gaps";
    }

    @Override
    public Finding look(Evidence evidence) {
        var seen = new HashSet<String>();
        Map<String, Long> last = new HashMap<>();
        var differences = new ArrayList<String>();
        for (var said : evidence.topics()) {
            if (!seen.add(said.header("ce_id"))) {
                continue;
            }
            var subject = said.topic() + " " + said.header("ce_subject");
            var version = Long.parseLong(said.header("ce_aggregateversion"));
            var expected = last.getOrDefault(subject, 0L) + 1;
            if (version != expected) {
                differences.add(subject + " has version " + version + " where " + expected + " should come");
            }
            last.put(subject, version);
        }
        return Finding.of(invariant(), last.size() + " subjects", differences);
    }
}
