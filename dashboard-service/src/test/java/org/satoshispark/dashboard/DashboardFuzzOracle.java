package org.satoshispark.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.satoshispark.kit.Envelope;
import org.satoshispark.messages.Msat;

/** What must be true of the dashboard's tables whatever was heard. */
record DashboardFuzzOracle(FuzzedDashboard dashboard) {

    /** Row by row and entry by entry, amounts in their bounds. */
    void tablesAreTheFoldOf(List<Envelope> heard) {
        var verdict = FoldVerifier.verify(heard, dashboard.tables.select());
        assertEquals(List.of(), verdict.differences(), "the tables are not the fold of what was heard");
        for (var model : Fold.MODELS) {
            dashboard.tables.run(model.selectLive()).forEach(row -> isInBounds(model.read(row)));
        }
    }

    private static void isInBounds(Row row) {
        for (var column : row.model().columns()) {
            if (column.name().endsWith("_msat") && row.get(column.name()) instanceof Long msat) {
                assertTrue(msat >= 0 && msat <= Msat.MAX, () -> column.name() + " of " + row);
            }
        }
    }

    /** Positions are 1, 2, 3 and so on, and the counter stands at the last. */
    void feedsHaveNoGaps() {
        assertEquals(
                List.of(),
                dashboard.texts("select account_id, last_position, count(position), min(position), max(position)"
                        + " from feed left join activity using (account_id) group by 1, 2"
                        + " having count(position) <> last_position or max(position) is distinct from last_position"
                        + " or min(position) is distinct from 1"),
                "feeds with gaps");
    }

    List<String> positions() {
        return dashboard.texts("select account_id, event_id, position from activity order by 1, 2");
    }

    /** Where the buried records lie. */
    Set<String> graves() {
        var graves = dashboard.tables.run("select topic || '-' || partition || '@' || record_offset from dead_letter");
        return new HashSet<>(graves.stream().map(row -> (String) row[0]).toList());
    }

    void theRebuildSkipped(long unreadable) {
        var rebuild = dashboard.generations.find(2).orElseThrow();
        assertEquals("live", rebuild.state());
        assertEquals(unreadable, rebuild.skippedRecords(), "records that the rebuild skipped");
    }
}
