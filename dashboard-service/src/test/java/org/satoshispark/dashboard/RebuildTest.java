package org.satoshispark.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.satoshispark.kit.Envelope;
import org.satoshispark.kit.EventConsumer;
import org.satoshispark.kit.Incoming;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.testing.ServiceTestResource;
import org.satoshispark.kit.testing.TestTokens;

/** Rebuilds from a history handed over by hand; the news come through the real event consumer. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class RebuildTest {
    @Inject
    EventConsumer consumer;

    @Inject
    Transactions transactions;

    @Inject
    Generations generations;

    DashboardTables tables;
    List<Envelope> history;

    @BeforeEach
    void aDashboard() {
        tables = new DashboardTables(transactions);
        tables.empty();
        history = Histories.everything(90);
    }

    void hear(List<Envelope> said) {
        consumer.hear(Histories.records(said)).await().atMost(Transactions.PATIENCE);
    }

    /** A history of ours in batches of 20, with something happening before each. */
    record Handed(List<Envelope> said, List<String> gaps, java.util.function.IntConsumer before)
            implements TopicHistory {
        @Override
        public Reading open() {
            return new Reading() {
                private int read;

                @Override
                public long total() {
                    return said.size();
                }

                @Override
                public List<String> gaps() {
                    return gaps;
                }

                @Override
                public List<Incoming> next() {
                    before.accept(read);
                    var to = Math.min(said.size(), read + 20);
                    var batch = Histories.records(said.subList(read, to));
                    read = to;
                    return batch;
                }

                @Override
                public void close() {}
            };
        }
    }

    RebuildJob job(TopicHistory from) {
        return new RebuildJob(generations, from, transactions);
    }

    @Test
    void mendsWhatWasWrongAndKeepsEveryPosition() {
        hear(history);
        var positions = positions();
        tables.run("update campaign set raised_msat = 1");
        tables.run("delete from deposit");
        tables.run("update activity set reason = 'forged'");
        generations.start();
        job(new Handed(history, List.of(), read -> {})).runOnce();
        assertEquals(List.of(), FoldVerifier.verify(history, tables.select()).differences());
        assertEquals(positions, positions());
        assertEquals("live", generations.find(2).orElseThrow().state());
        assertEquals("retired", generations.find(1).orElseThrow().state());
        assertEquals(
                0L,
                tables.run("select count(*) from campaign where generation = 1").getFirst()[0]);
    }

    private List<String> positions() {
        return tables.run("select concat_ws(' ', account_id, event_id, position) from activity order by 1").stream()
                .map(row -> (String) row[0])
                .toList();
    }

    @Test
    void trafficDuringARebuildIsInBothGenerationsAndNothingFlickers() {
        var half = history.size() / 2;
        hear(history.subList(0, half));
        var next = new int[] {half};
        generations.start();
        // The topics end where they did when reading began; all that comes later comes as news only.
        job(new Handed(history.subList(0, half), List.of(), read -> {
                    var to = Math.min(history.size(), next[0] + 25);
                    hear(history.subList(next[0], to));
                    next[0] = to;
                    assertEquals(
                            List.of(),
                            FoldVerifier.verify(history.subList(0, to), tables.select())
                                    .differences(),
                            "while building");
                }))
                .runOnce();
        assertEquals(
                List.of(),
                FoldVerifier.verify(history.subList(0, next[0]), tables.select())
                        .differences());
        hear(history);
        assertEquals(List.of(), FoldVerifier.verify(history, tables.select()).differences());
        assertEquals(
                2,
                tables.run("select number from generation where state = 'live'").getFirst()[0]);
    }

    @Test
    void recordsThatOnlyTheHistoryHasAreAppendedToTheFeed() {
        hear(history.subList(0, 30));
        generations.start();
        job(new Handed(history, List.of(), read -> {})).runOnce();
        assertEquals(List.of(), FoldVerifier.verify(history, tables.select()).differences());
        hear(history);
        assertEquals(List.of(), FoldVerifier.verify(history, tables.select()).differences());
    }

    @Test
    void anAttemptThatDiesIsFinishedByTheNext() {
        hear(history);
        generations.start();
        var dying = new Handed(history, List.of(), read -> {
            if (read >= 40) {
                throw new IllegalStateException("killed");
            }
        });
        assertThrows(IllegalStateException.class, job(dying)::runOnce);
        assertEquals("building", generations.find(2).orElseThrow().state());
        assertEquals(List.of(), FoldVerifier.verify(history, tables.select()).differences());
        job(new Handed(history, List.of(), read -> {})).runOnce();
        assertEquals("building", generations.find(2).orElseThrow().state(), "the lease still runs");
        tables.run("update generation set leased_until = now() - interval '1 second' where number = 2");
        job(new Handed(history, List.of(), read -> {})).runOnce();
        assertEquals("live", generations.find(2).orElseThrow().state());
        assertEquals(2, generations.find(2).orElseThrow().attempts());
        assertEquals(List.of(), FoldVerifier.verify(history, tables.select()).differences());
    }

    @Test
    void aHistoryWithGapsIsRefusedAndTheOldModelsStay() {
        hear(history);
        generations.start();
        job(new Handed(List.of(), List.of("satoshi.accounting.account.v1-3 begins at offset 17"), read -> {}))
                .runOnce();
        var failed = generations.find(2).orElseThrow();
        assertEquals("failed", failed.state());
        assertEquals("the topics have gaps: [satoshi.accounting.account.v1-3 begins at offset 17]", failed.reason());
        assertEquals(List.of(), FoldVerifier.verify(history, tables.select()).differences());
    }

    @Test
    void whatCannotBeAppliedIsCounted() {
        var poison = new Histories(4);
        poison.say(new org.satoshispark.messages.CrowdfundingEvent.DonationRejected(
                poison.id(), poison.id(), poison.id(), 1, "zero\u0000byte", 2));
        var said = new ArrayList<>(history);
        said.addAll(30, poison.said);
        hear(said);
        generations.start();
        job(new Handed(said, List.of(), read -> {})).runOnce();
        assertEquals(1, generations.find(2).orElseThrow().skippedRecords());
        assertEquals(1, tables.count("dead_letter"));
        assertEquals(List.of(), FoldVerifier.verify(history, tables.select()).differences());
    }

    @Test
    void operatorsBeginOneAtATimeAndWatchIt() {
        var operator = TestTokens.operator(UUID.randomUUID());
        given().auth()
                .oauth2(operator)
                .post("/dashboard/v1/rebuilds")
                .then()
                .statusCode(202)
                .header("Location", endsWith("/dashboard/v1/rebuilds/2"))
                .body("rebuildId", equalTo(2))
                .body("state", equalTo("building"));
        given().auth()
                .oauth2(operator)
                .post("/dashboard/v1/rebuilds")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("/dashboard/v1/rebuilds/2"));
        job(new Handed(history, List.of(), read -> {})).runOnce();
        given().auth()
                .oauth2(operator)
                .get("/dashboard/v1/rebuilds/2")
                .then()
                .statusCode(200)
                .body("state", equalTo("live"))
                .body("readRecords", equalTo(history.size()))
                .body("totalRecords", equalTo(history.size()));
    }

    @Test
    void nobodyElseMay() {
        var user = TestTokens.user(UUID.randomUUID());
        given().post("/dashboard/v1/rebuilds").then().statusCode(401);
        given().auth()
                .oauth2(user)
                .post("/dashboard/v1/rebuilds")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        given().auth().oauth2(user).get("/dashboard/v1/rebuilds/1").then().statusCode(403);
        var operator = TestTokens.operator(UUID.randomUUID());
        for (var unknown : List.of("77", "seven", "99999999999")) {
            given().auth()
                    .oauth2(operator)
                    .get("/dashboard/v1/rebuilds/" + unknown)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
        assertEquals(1L, tables.count("generation"));
    }
}
