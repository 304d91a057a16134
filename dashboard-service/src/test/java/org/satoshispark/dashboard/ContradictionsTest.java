package org.satoshispark.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.satoshispark.kit.Transactions;
import org.satoshispark.messages.BitcoinEvent;
import org.satoshispark.messages.Message;

/**
 * Facts that nobody should say, because they contradict each other, as the fuzzer says them: which one is kept must not depend on how
 * they were cut into batches, or the tables would not be the fold of the topics.
 */
class ContradictionsTest {
    private final Histories said = new Histories(5);

    /** Java compares ids as signed numbers, PostgreSQL as unsigned ones. */
    @Test
    void theLargerIdIsTheSameInMemoryAndInTheTable() {
        var deposit = said.id();
        var low = UUID.fromString("01900000-0000-7000-8000-000000000001");
        var high = UUID.fromString("f1900000-0000-7000-8000-000000000001");
        endAlike(new BitcoinEvent.DepositExpired(deposit, low, 2), new BitcoinEvent.DepositExpired(deposit, high, 2));
    }

    /** Java compares texts by their UTF-16 units, the collation C by their code points. */
    @Test
    void theLargerTextIsTheSameInMemoryAndInTheTable() {
        endAlike(failed("\uFF01"), failed("\uD83D\uDE80"));
    }

    private BitcoinEvent.WithdrawalFailed failed(String reason) {
        var id = UUID.fromString("01900000-0000-7000-8000-000000000020");
        return new BitcoinEvent.WithdrawalFailed(id, id, "NODE_TERMINAL", reason, said.now(), 4);
    }

    private void endAlike(Message one, Message two) {
        var both = List.of(said.say(one), said.say(two));
        for (var history : List.of(both, both.reversed())) {
            var together = FuzzedDashboard.empty();
            together.news.hear(Histories.records(history)).await().atMost(Transactions.PATIENCE);
            assertEquals(List.of(), differences(together), "in one batch");
            var apart = FuzzedDashboard.empty();
            Histories.records(history)
                    .forEach(record -> apart.news.hear(List.of(record)).await().atMost(Transactions.PATIENCE));
            assertEquals(List.of(), differences(apart), "in two batches");
        }
    }

    private List<String> differences(FuzzedDashboard dashboard) {
        return FoldVerifier.verify(said.said, dashboard.tables.select()).differences();
    }
}
