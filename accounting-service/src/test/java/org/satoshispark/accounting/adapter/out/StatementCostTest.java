package org.satoshispark.accounting.adapter.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A statement's cost is counted in index entries, so that it is the same on every machine and after every year. */
class StatementCostTest {
    private static final int HISTORY = 20_000;
    private static final Pattern ROWS = Pattern.compile("Index.*actual.* rows=(\\d+)");
    private static final LedgerDatabase DATABASE = new LedgerDatabase("auth");
    private static final UUID ALICE = UUID.randomUUID();

    @BeforeAll
    static void aLongHistory() {
        DATABASE.asOwner(
                "insert into account values ('USER', '" + ALICE + "', " + HISTORY + ", 0, " + HISTORY + " + 1, 'OPEN')",
                "create table n as select i, gen_random_uuid() as id from generate_series(1, " + HISTORY + ") i",
                "insert into journal_entry select id, 'DEPOSIT', id, id, now() - interval '1 year' + i * interval '1 s' from n",
                "insert into posting select id, 1, 'USER', '" + ALICE + "'::uuid, 'AVAILABLE', 1, i + 1, i, 0,"
                        + " now() - interval '1 year' + i * interval '1 s' from n union all"
                        + " select id, 2, case when i % 20 = 0 then 'SUSPENSE' else 'NODE' end, null, null, -1, null, null, null,"
                        + " now() from n",
                "insert into alarm select 'BALANCE_LIMIT', id, 'full' from n where i % 20 = 0",
                "drop table n",
                "analyze");
    }

    @Test
    void aLongHistoryIsALedgerLikeAnyOther() {
        assertEquals(
                List.of(), new Verifications(DATABASE.transactions).verify().differences());
    }

    @ParameterizedTest
    @CsvSource({"20001", "10000", "101"})
    void aPageReadsAPage(long from) {
        assertReads(100, Statements.LINES, "'" + ALICE + "'", "" + from, "" + (from - 100));
    }

    @Test
    void aPastMomentIsOneStep() {
        assertReads(1, Statements.AT_MOMENT, "'" + ALICE + "'", "now() - interval '1 year' + interval '50 minutes'");
        assertReads(1, Statements.AT_VERSION, "'" + ALICE + "'", "1234");
    }

    @Test
    void aPageOfSuspenseReadsAPage() {
        var plan = assertReads(100, SuspenseAccount.PAGE, "'" + SuspenseAccount.NEWEST + "'", "100");
        assertTrue(plan.stream().anyMatch(line -> line.contains("posting_in_suspense")), plan::toString);
    }

    private static List<String> assertReads(int most, String query, String... parameters) {
        var sql = query;
        for (var i = parameters.length; i > 0; i--) {
            sql = sql.replace("$" + i, parameters[i - 1]);
        }
        var plan = DATABASE.rows("explain (analyze, timing off, costs on) " + sql).stream()
                .map(row -> (String) row[0])
                .toList();
        assertTrue(plan.stream().noneMatch(line -> line.contains("Seq Scan")), plan::toString);
        var rows = plan.stream()
                .map(ROWS::matcher)
                .filter(matcher -> matcher.find())
                .toList();
        assertTrue(!rows.isEmpty(), plan::toString);
        rows.forEach(row -> assertTrue(Long.parseLong(row.group(1)) <= most, plan::toString));
        return plan;
    }
}
