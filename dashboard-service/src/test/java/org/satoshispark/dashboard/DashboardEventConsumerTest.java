package org.satoshispark.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.satoshispark.kit.EventConsumer;
import org.satoshispark.kit.Incoming;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.testing.ServiceTestResource;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class DashboardEventConsumerTest {
    @Inject
    EventConsumer consumer;

    @Inject
    Transactions transactions;

    DashboardTables tables;

    @BeforeEach
    void empty() {
        tables = new DashboardTables(transactions);
        tables.empty();
    }

    void hear(List<Incoming> records) {
        consumer.hear(records).await().atMost(Transactions.PATIENCE);
    }

    @Test
    void tablesAreTheFoldOfTheHistoryInAnyOrderAndAnyBatches() {
        for (var seed = 0L; seed < 15; seed++) {
            var random = new Random(seed);
            var history = Histories.everything(seed);
            var records = Histories.records(Histories.shuffled(history, random));
            tables.empty();
            for (var from = 0; from < records.size(); ) {
                var to = Math.min(records.size(), from + 1 + random.nextInt(80));
                hear(records.subList(from, to));
                from = to;
            }
            var verdict = FoldVerifier.verify(history, tables.select());
            assertEquals(List.of(), verdict.differences(), "seed " + seed);
            assertEquals(3, verdict.rowsByTable().get("account_balance"));
            assertEquals(0, tables.count("dead_letter"));
        }
    }

    @Test
    void rowsAreRightEvenWithoutTheInbox() {
        var history = Histories.everything(77);
        hear(Histories.records(history));
        tables.run("delete from inbox");
        hear(Histories.records(history.reversed()));
        assertEquals(List.of(), FoldVerifier.verify(history, tables.select()).differences());
    }

    @Test
    void theVerifierSeesAWrongAmountAMissingRowAndAForgedEntry() {
        var history = Histories.everything(78);
        hear(Histories.records(history));
        tables.run("update account_balance set available_msat = available_msat + 1 where ctid ="
                + " (select min(ctid) from account_balance)");
        tables.run("delete from donation where ctid = (select min(ctid) from donation)");
        tables.run("update activity set reason = 'forged' where ctid = (select min(ctid) from activity)");
        assertEquals(
                4, FoldVerifier.verify(history, tables.select()).differences().size());
    }

    @Test
    void concurrentBatchesOfTheSameAccountsLoseNothing() {
        var history = Histories.everything(79);
        var random = new Random(79);
        var batches = new ArrayList<Uni<Void>>();
        for (var i = 0; i < 8; i++) {
            batches.add(consumer.hear(Histories.records(Histories.shuffled(history, random))));
        }
        Uni.join().all(batches).andFailFast().await().atMost(Transactions.PATIENCE);
        assertEquals(List.of(), FoldVerifier.verify(history, tables.select()).differences());
        assertEquals(0, tables.count("dead_letter"));
        assertFalse(gapsInAnyFeed());
    }

    private boolean gapsInAnyFeed() {
        return !tables.run("select account_id from activity group by account_id having max(position) <> count(*)")
                .isEmpty();
    }

    @Test
    void aPoisonRecordIsBuriedAndItsBatchHasItsEffect() {
        var history = Histories.everything(80);
        var records = new ArrayList<>(Histories.records(history));
        records.add(7, broken(records.get(7), "{\"not\":\"what it says\"}"));
        records.add(9, broken(records.get(9), "not even JSON"));
        var unknown = new HashMap<>(records.get(11).headers());
        unknown.put("ce_type", "org.satoshispark.crowdfunding.campaign-sold.v7");
        records.add(new Incoming("satoshi.crowdfunding.campaign.v1", 0, 9_002, null, unknown, new byte[0]));
        hear(records);
        assertEquals(List.of(), FoldVerifier.verify(history, tables.select()).differences());
        assertEquals(2, tables.count("dead_letter"));
    }

    private static Incoming broken(Incoming record, String value) {
        return new Incoming(
                record.topic(),
                1,
                record.offset(),
                record.key(),
                record.headers(),
                value.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRecordThatTheDatabaseRefusesIsFoundByHalving() {
        var history = Histories.everything(81);
        var poison = new Histories(4);
        // Text that PostgreSQL cannot hold.
        poison.say(new org.satoshispark.messages.CrowdfundingEvent.DonationRejected(
                poison.id(), poison.id(), poison.id(), 1, "zero\u0000byte", 2));
        var all = new ArrayList<>(history);
        all.add(20, poison.said.getFirst());
        hear(Histories.records(all));
        assertEquals(List.of(), FoldVerifier.verify(history, tables.select()).differences());
        assertEquals(1, tables.count("dead_letter"));
        assertTrue(tables.run(
                        "select 1 from inbox where event_id = $1",
                        poison.said.getFirst().id())
                .isEmpty());
    }
}
