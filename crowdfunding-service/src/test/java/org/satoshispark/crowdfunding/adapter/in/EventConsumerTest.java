package org.satoshispark.crowdfunding.adapter.in;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.satoshispark.crowdfunding.CampaignMother;
import org.satoshispark.crowdfunding.Heard;
import org.satoshispark.crowdfunding.application.Campaigns;
import org.satoshispark.crowdfunding.application.Donations;
import org.satoshispark.crowdfunding.domain.Appeal;
import org.satoshispark.crowdfunding.domain.Campaign;
import org.satoshispark.crowdfunding.domain.CampaignStatus;
import org.satoshispark.crowdfunding.domain.Donation;
import org.satoshispark.kit.EventConsumer;
import org.satoshispark.kit.Ids;
import org.satoshispark.kit.Incoming;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.testing.ServiceTestResource;

/** What crowdfunding hears, on a real PostgreSQL: once, in one transaction, whatever else the batch contains. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class EventConsumerTest {
    private static final String TOTAL = "select total_msat, donations, funded, version from campaign where id = $1";
    private static final String SUM =
            "select coalesce(sum(amount_msat), 0)::bigint, count(*) from donation where campaign_id = $1 and status = 'RECORDED'";

    @Inject
    EventConsumer consumer;

    @Inject
    Transactions transactions;

    @Inject
    Campaigns campaigns;

    @Inject
    Donations donations;

    private final Campaign campaign = CampaignMother.open(UUID.randomUUID(), 1_000);
    private final Appeal appeal =
            new Appeal(campaign.id(), campaign.ownerId(), CampaignStatus.OPEN, null, 0, CampaignMother.NOW);

    @BeforeEach
    void open() {
        transactions.runAndAwait(Touches.none(), work -> {
            work.add(campaigns, campaign);
            return null;
        });
    }

    @Test
    void a_poll_for_one_hot_campaign_writes_its_row_once() {
        var given = give(500, 10);
        hear(given.stream()
                .map(donation -> Heard.record(Heard.succeeded(donation)))
                .toList());

        var row = row(TOTAL);
        assertEquals(5_000L, row[0]);
        assertEquals(500L, row[1]);
        assertEquals(1L, row[3], "the row's version counts its writes");
        assertEquals(500, said("donation-recorded"));
        assertEquals(1, said("campaign-funded"));
        assertEquals(
                1L,
                transactions
                        .read("select count(distinct xmin::text) from donation where campaign_id = $1", campaign.id())
                        .await()
                        .atMost(Transactions.PATIENCE)
                        .getFirst()[0],
                "all in one transaction");
        totalIsSum();
    }

    @Test
    void the_same_event_and_the_same_transfer_under_a_new_event_id_count_once() {
        var donation = give(1, 600).getFirst();
        var record = Heard.record(Heard.succeeded(donation));
        hear(List.of(record, record, Heard.record(Heard.succeeded(donation))));
        hear(List.of(record));
        hear(List.of(Heard.record(Heard.succeeded(donation))));

        assertEquals(600L, row(TOTAL)[0]);
        assertEquals(1, said("donation-recorded"));
        totalIsSum();
    }

    @Test
    void poison_and_what_cannot_be_read_are_buried_and_the_rest_is_counted() {
        var given = give(3, 100);
        var stranger = Donation.request(UUID.randomUUID(), appeal, UUID.randomUUID(), 5);
        var poison = Heard.record(Heard.succeeded(stranger));
        var undecodable =
                Heard.raw(Ids.next(), "org.satoshispark.accounting.transfer-succeeded.v1", "{\"amountMsat\":\"1\"");
        var unknown = Heard.raw(Ids.next(), "org.satoshispark.accounting.transfer-dreamt.v1", "{}");
        var batch = new ArrayList<Incoming>();
        given.forEach(donation -> batch.add(Heard.record(Heard.succeeded(donation))));
        batch.add(1, poison);
        batch.add(2, undecodable);
        batch.add(3, unknown);
        hear(batch);
        hear(batch);

        assertEquals(300L, row(TOTAL)[0]);
        assertEquals(1, buried(poison));
        assertEquals(1, buried(undecodable));
        assertEquals(0, buried(unknown));
        totalIsSum();
    }

    @Test
    void a_whole_poll_that_cannot_be_read_is_buried() {
        var unreadable = IntStream.range(0, 500)
                .mapToObj(i -> Heard.raw(Ids.next(), "org.satoshispark.accounting.escrow-closed.v1", "{"))
                .toList();
        hear(unreadable);
        unreadable.forEach(record -> assertEquals(1, buried(record)));
    }

    @Test
    void the_saga_ends_in_the_payout() {
        var given = give(2, 400);
        hear(List.of(
                Heard.record(Heard.succeeded(given.get(0))),
                Heard.record(Heard.rejected(given.get(1), "INSUFFICIENT_FUNDS"))));
        transactions.runAndAwait(Touches.of(campaigns, campaign.id()), work -> work.get(campaigns, campaign.id())
                .closeByOwner(campaign.ownerId(), CampaignMother.NOW));
        var closed = Heard.record(Heard.escrowClosed(campaign, 400));
        hear(List.of(closed, closed));

        assertEquals("PAID_OUT", row("select status from campaign where id = $1")[0]);
        assertEquals(1, said("campaign-paid-out"));
        assertEquals(1, said("donation-rejected"));
        totalIsSum();
    }

    @Test
    void two_consumers_that_meet_at_one_campaign_lose_no_donation() {
        var given = give(40, 10);
        var hearings = IntStream.range(0, 8)
                .mapToObj(i -> given.subList(i * 5, i * 5 + 5).stream()
                        .map(donation -> Heard.record(Heard.succeeded(donation)))
                        .toList())
                .map(batch -> CompletableFuture.runAsync(() -> hear(batch), Thread::startVirtualThread))
                .toList();
        hearings.forEach(CompletableFuture::join);

        assertEquals(400L, row(TOTAL)[0]);
        assertEquals(40L, row(TOTAL)[1]);
        totalIsSum();
    }

    private List<Donation> give(int count, long amountMsat) {
        var given = IntStream.range(0, count)
                .mapToObj(i -> Donation.request(Ids.next(), appeal, UUID.randomUUID(), amountMsat))
                .toList();
        transactions.runAndAwait(Touches.none(), work -> {
            given.forEach(donation -> work.add(donations, donation));
            return null;
        });
        return given;
    }

    private void hear(List<Incoming> batch) {
        consumer.hear(batch).await().atMost(Duration.ofSeconds(30));
    }

    private void totalIsSum() {
        var total = row(TOTAL);
        var sum = row(SUM);
        assertEquals(sum[0], total[0]);
        assertEquals(sum[1], total[1]);
    }

    private long said(String name) {
        return (Long) row("select count(*) from outbox where msg_key = $1::uuid::text and ce_type ="
                + " 'org.satoshispark.crowdfunding." + name + ".v1'")[0];
    }

    private Object[] row(String query) {
        return transactions
                .read(query, campaign.id())
                .await()
                .atMost(Transactions.PATIENCE)
                .getFirst();
    }

    private long buried(Incoming record) {
        return (Long) transactions
                .read("select count(*) from dead_letter where record_offset = $1", record.offset())
                .await()
                .atMost(Transactions.PATIENCE)
                .getFirst()[0];
    }
}
