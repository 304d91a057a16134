package org.satoshispark.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.satoshispark.kit.Envelope;

/**
 * Checks "dashboard = fold of the topics" (messaging.md I9). Needs no framework; give it any way to run a select, for
 * example JDBC as {@code spark_verify} with search path {@code dashboard}. Right only while nothing is under way.
 */
public final class FoldVerifier {
    private static final int MOST_DIFFERENCES = 100;
    private static final String FEED =
            "select account_id, event_id, type, subject_id, campaign_id, amount_msat, reason,"
                    + " occurred_at from activity";

    /** @param differences empty when all agrees; at most {@value #MOST_DIFFERENCES} are told */
    public record Verdict(Map<String, Integer> rowsByTable, List<String> differences) {}

    private FoldVerifier() {}

    /** @param select runs a statement without parameters and gives rows as arrays of columns */
    public static Verdict verify(List<Envelope> history, Function<String, List<Object[]>> select) {
        return verify(FoldedTopics.of(history), select);
    }

    /** For histories too long for a list: feed {@link FoldedTopics#hear} record by record. */
    public static Verdict verify(FoldedTopics expected, Function<String, List<Object[]>> select) {
        var counts = new HashMap<String, Integer>();
        var differences = new ArrayList<String>();
        for (var model : expected.models()) {
            var actual = new HashMap<UUID, Row>();
            select.apply(model.selectLive()).forEach(row -> actual.put((UUID) row[0], model.read(row)));
            counts.put(model.table(), actual.size());
            compare(expected.rows(model), actual, differences);
        }
        var feed = new HashSet<Activity>();
        select.apply(FEED).forEach(row -> feed.add(activity(row)));
        counts.put("activity", feed.size());
        var missing = new HashSet<>(expected.activities());
        missing.removeAll(feed);
        feed.removeAll(expected.activities());
        missing.forEach(activity -> differences.add("missing " + activity));
        feed.forEach(activity -> differences.add("not in the topics " + activity));
        return new Verdict(counts, differences.stream().limit(MOST_DIFFERENCES).toList());
    }

    private static void compare(Map<UUID, Row> expected, Map<UUID, Row> actual, List<String> differences) {
        expected.forEach((id, row) -> {
            if (!row.equals(actual.get(id))) {
                differences.add("expected " + row + " but is " + actual.get(id));
            }
        });
        actual.keySet().stream()
                .filter(id -> !expected.containsKey(id))
                .forEach(id -> differences.add("not in the topics " + actual.get(id)));
    }

    private static Activity activity(Object[] row) {
        return new Activity(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (UUID) row[3],
                (UUID) row[4],
                (Long) row[5],
                (String) row[6],
                (Instant) ColumnType.TIME.normal(row[7]));
    }
}
