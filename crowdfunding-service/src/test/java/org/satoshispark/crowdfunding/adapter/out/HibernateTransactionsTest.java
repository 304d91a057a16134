package org.satoshispark.crowdfunding.adapter.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.satoshispark.crowdfunding.CampaignMother;
import org.satoshispark.crowdfunding.application.Campaigns;
import org.satoshispark.crowdfunding.domain.Campaign;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.testing.ServiceTestResource;
import org.satoshispark.messages.CrowdfundingEvent.CampaignPaidOut;

/** An aggregate and its outbox row are there together, or neither is. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class HibernateTransactionsTest {
    @Inject
    Transactions transactions;

    @Inject
    Campaigns campaigns;

    private final Campaign campaign = CampaignMother.open(UUID.randomUUID(), 1_000);

    @Test
    void writes_row_and_message_together() {
        transactions.runAndAwait(Touches.of(campaigns, campaign.id()), work -> {
            work.add(campaigns, campaign);
            work.say(new CampaignPaidOut(campaign.id(), campaign.ownerId(), 0, 1));
            return null;
        });

        assertEquals(1, count("campaign where id = $1"));
        assertEquals(1, count("outbox where ce_subject = $1::uuid::text"));
    }

    @Test
    void a_failure_leaves_neither() {
        assertThrows(
                IllegalStateException.class,
                () -> transactions.runAndAwait(Touches.none(), work -> {
                    work.add(campaigns, campaign);
                    work.say(new CampaignPaidOut(campaign.id(), campaign.ownerId(), 0, 1));
                    throw new IllegalStateException("crash");
                }));

        assertEquals(0, count("campaign where id = $1"));
        assertEquals(0, count("outbox where ce_subject = $1::uuid::text"));
    }

    @Test
    void a_row_that_was_there_first_is_a_lost_race_and_is_decided_again() {
        transactions.runAndAwait(Touches.none(), work -> {
            work.add(campaigns, campaign);
            return null;
        });
        var attempts = new java.util.concurrent.atomic.AtomicInteger();
        transactions.runAndAwait(Touches.none(), work -> {
            work.say(new CampaignPaidOut(campaign.id(), campaign.ownerId(), 0, 1));
            if (attempts.incrementAndGet() == 1) {
                work.add(campaigns, campaign);
            }
            return null;
        });

        assertEquals(2, attempts.get());
        assertEquals(1, count("outbox where ce_subject = $1::uuid::text"));
    }

    private long count(String rows) {
        var read = transactions
                .read("select count(*) from " + rows, campaign.id())
                .await()
                .atMost(Transactions.PATIENCE);
        return (Long) read.getFirst()[0];
    }
}
