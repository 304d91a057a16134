package org.satoshispark.accounting.adapter.out;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.satoshispark.kit.Sql;
import org.satoshispark.kit.Transactions;

/** Replays the whole journal and compares, in one repeatable-read snapshot that blocks nobody. */
public final class Verifications {
    private static final int MOST = 100;
    // The one read whose cost grows with history; an operator waits for it.
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only";
    private static final String ALARMS = "select kind, count(*) from alarm group by kind";

    private final Transactions transactions;

    public Verifications(Transactions transactions) {
        this.transactions = transactions;
    }

    public Verification verify() {
        return transactions
                .open(work -> work.sql().query(SNAPSHOT).chain(() -> verify(work.sql())))
                .await()
                .atMost(PATIENCE);
    }

    private static Uni<Verification> verify(Sql sql) {
        var differences = new ArrayList<Difference>();
        var full = new ArrayList<LedgerCheck>();
        var checks = Uni.createFrom().voidItem();
        for (var check : LedgerCheck.values()) {
            checks = checks.chain(() -> sql.query(check.query(), MOST + 1L))
                    .invoke(rows -> add(check, rows, differences, full))
                    .replaceWithVoid();
        }
        return checks.chain(() -> sql.query("select now()"))
                .chain(now -> sql.query(LedgerFigures.QUERY).chain(figures -> sql.query(ALARMS)
                        .map(alarms -> new Verification(
                                differences.isEmpty(),
                                ((OffsetDateTime) now.getFirst()[0]).toInstant(),
                                LedgerFigures.of(figures.getFirst()),
                                counts(alarms),
                                List.copyOf(differences),
                                !full.isEmpty()))));
    }

    private static void add(
            LedgerCheck check, List<Object[]> rows, List<Difference> differences, List<LedgerCheck> full) {
        rows.stream()
                .limit(MOST)
                .map(row -> new Difference(check.name(), (String) row[0], (String) row[1], (String) row[2]))
                .forEach(differences::add);
        if (rows.size() > MOST) {
            full.add(check);
        }
    }

    private static Map<String, Long> counts(List<Object[]> alarms) {
        var counts = new TreeMap<String, Long>();
        alarms.forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }
}
