package org.satoshispark.system.verify.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.satoshispark.system.topics.Topics;
import org.satoshispark.system.verify.Check;
import org.satoshispark.system.verify.Evidence;
import org.satoshispark.system.verify.Finding;

/** Nothing that was committed was lost on its way out (messaging.md I7); duplicates are allowed, with the same id. */
public final class EveryOutboxRowIsInItsTopic implements Check {
    private static final List<String> CONTEXTS = List.of("auth", "accounting", "crowdfunding", "bitcoin", "dashboard");

    @Override
    public Finding look(Evidence evidence) {
        var written = new HashSet<String>();
        for (var context : CONTEXTS) {
            evidence.rows("select id::text from " + context + ".outbox where topic not like '%.dead-letter.v1'")
                    .forEach(row -> written.add((String) row[0]));
        }
        var read = evidence.topics().stream().map(said -> said.header("ce_id")).collect(Collectors.toSet());
        var differences = new ArrayList<String>();
        written.stream()
                .filter(id -> !read.contains(id))
                .forEach(id -> differences.add("outbox row " + id + " is in no topic"));
        return Finding.of(
                "every outbox row is in its topic",
                written.size() + " rows, " + read.size() + " ids in topics, "
                        + (evidence.topics().size() - read.size()) + " duplicates",
                differences);
    }

    /** The records of one type. */
    static List<Topics.Said> ofType(Evidence evidence, String type) {
        return evidence.topics().stream()
                .filter(said -> type.equals(said.header("ce_type")))
                .toList();
    }
}
