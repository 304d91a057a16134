package org.satoshispark.crowdfunding.adapter.in;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.satoshispark.crowdfunding.application.Campaigns;
import org.satoshispark.crowdfunding.application.CloseWhenDeadlinePasses;
import org.satoshispark.crowdfunding.domain.Campaign;
import org.satoshispark.crowdfunding.domain.CampaignText;
import org.satoshispark.crowdfunding.domain.Opening;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.testing.ServiceTestResource;
import org.satoshispark.kit.testing.TestTokens;

/** Deadlines by the database's clock: donations are refused from that moment on, closing follows, once. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class DeadlineTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @Inject
    CloseWhenDeadlinePasses job;

    @Inject
    Transactions transactions;

    @Inject
    Campaigns campaigns;

    @Test
    void a_donation_is_refused_though_the_job_has_not_run() {
        var campaign = due(1).getFirst();
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.user(UUID.randomUUID()))
                .contentType("application/json")
                .header("Idempotency-Key", "k")
                .body(Map.of("amountMsat", 5))
                .post("/crowdfunding/v1/campaigns/" + campaign + "/donations")
                .then()
                .statusCode(409)
                .body("type", endsWith(":deadline-passed"));
    }

    @Test
    void several_instances_close_each_due_campaign_once() {
        var due = due(250);
        var notDue = open(Instant.now(), Instant.now().plusSeconds(3600));
        var runs = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(this::runUntilIdle, Thread::startVirtualThread))
                .toList();
        runs.forEach(CompletableFuture::join);

        assertEquals(250, closings(due));
        assertEquals(0, closings(List.of(notDue)));
        assertEquals(0, job.runOnce());
    }

    @Test
    void owner_and_deadline_at_once_say_it_once() {
        var owner = UUID.randomUUID();
        var campaign = open(owner, LONG_AGO, LONG_AGO.plusSeconds(1));
        var byDeadline = CompletableFuture.runAsync(this::runUntilIdle, Thread::startVirtualThread);
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.user(owner))
                .post("/crowdfunding/v1/campaigns/" + campaign + "/closing")
                .then()
                .statusCode(202);
        byDeadline.join();
        assertEquals(1, closings(List.of(campaign)));
    }

    private void runUntilIdle() {
        var rounds = 0;
        while (job.runOnce() > 0) {
            assertTrue(++rounds < 100);
        }
    }

    private List<UUID> due(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> open(LONG_AGO, LONG_AGO.plusSeconds(1 + i)))
                .toList();
    }

    private UUID open(Instant opened, Instant deadline) {
        return open(UUID.randomUUID(), opened, deadline);
    }

    private UUID open(UUID owner, Instant opened, Instant deadline) {
        var opening =
                Campaign.open(UUID.randomUUID(), owner, new CampaignText("A school", ""), 1_000, deadline, opened);
        return transactions.runAndAwait(Touches.none(), work -> {
            var campaign = ((Opening.Opened) opening).campaign();
            work.add(campaigns, campaign);
            return campaign.id();
        });
    }

    private long closings(List<UUID> of) {
        var subjects = of.stream().map(UUID::toString).toArray(String[]::new);
        return (Long) transactions
                .read(
                        "select count(*) from outbox where ce_subject = any($1)"
                                + " and ce_type = 'org.satoshispark.crowdfunding.campaign-closed.v1'",
                        (Object) subjects)
                .await()
                .atMost(Transactions.PATIENCE)
                .getFirst()[0];
    }
}
