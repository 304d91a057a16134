package org.satoshispark.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.satoshispark.kit.EventConsumer;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.testing.ServiceTestResource;
import org.satoshispark.kit.testing.TestTokens;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class EventsTest {
    @Inject
    EventConsumer consumer;

    @Inject
    Transactions transactions;

    @TestHTTPResource("/dashboard/v1/me/events")
    URI events;

    final Histories history = new Histories(6);
    UUID alice;

    @BeforeEach
    void anAccount() {
        new DashboardTables(transactions).empty();
        alice = history.account();
        hear();
    }

    void hear() {
        consumer.hear(Histories.records(history.said)).await().atMost(Transactions.PATIENCE);
    }

    EventStream listen(String lastEventId) {
        return EventStream.open(events, TestTokens.user(alice), lastEventId);
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void whoListensHearsWhatHappensFromNowOn() throws Exception {
        try (var stream = listen(null)) {
            stream.awaitAlive();
            history.deposit(alice, 500);
            hear();
            var first = stream.next();
            assertEquals(3, first.id());
            assertEquals("deposit-requested", first.name());
            assertTrue(first.data().contains("\"position\":3"), first.data());
            assertTrue(first.data().contains("\"amountMsat\":500"), first.data());
        }
    }

    @Test
    void whoComesBackHearsWhatHeMissedOnceAndInOrder() throws Exception {
        for (var i = 0; i < 60; i++) {
            history.deposit(alice, 1);
        }
        hear();
        var heard = new ArrayList<Long>();
        try (var stream = listen("0")) {
            for (var i = 0; i < 37; i++) {
                heard.add(stream.next().id());
            }
        }
        try (var stream = listen(Long.toString(heard.getLast()))) {
            while (heard.size() < history.said.size()) {
                heard.add(stream.next().id());
            }
        }
        assertEquals(upTo(history.said.size()), heard);
    }

    @Test
    void concurrentWritersLeaveNoGapAndNoRepetition() throws Exception {
        var before = history.said.size();
        for (var i = 0; i < 40; i++) {
            history.deposit(alice, 1);
        }
        var news = history.said.subList(before, history.said.size());
        try (var stream = listen("0")) {
            var writers = new ArrayList<Uni<Void>>();
            for (var i = 0; i < news.size(); i += 3) {
                writers.add(consumer.hear(Histories.records(news.subList(i, Math.min(news.size(), i + 3)))));
            }
            var written = Uni.join().all(writers).andFailFast().subscribeAsCompletionStage();
            var heard = new ArrayList<Long>();
            while (heard.size() < history.said.size()) {
                heard.add(stream.next().id());
            }
            written.join();
            assertEquals(upTo(history.said.size()), heard);
        }
    }

    @Test
    void nobodyHearsAnothersEvents() throws Exception {
        var bob = history.account();
        try (var stream = listen(null)) {
            stream.awaitAlive();
            history.deposit(bob, 1);
            history.deposit(alice, 2);
            hear();
            for (var i = 0; i < 3; i++) {
                var event = stream.next();
                assertTrue(event.data().contains("\"amountMsat\":2")
                        || event.name().equals("deposit-expired"));
            }
        }
    }

    @Test
    void aSixthStreamIsRefusedUntilOneIsClosed() throws Exception {
        var open = new ArrayList<EventStream>();
        for (var i = 0; i < FeedWatch.STREAMS_PER_ACCOUNT; i++) {
            open.add(listen(null));
            open.getLast().awaitAlive();
        }
        given().auth()
                .oauth2(TestTokens.user(alice))
                .get("/dashboard/v1/me/events")
                .then()
                .statusCode(429)
                .contentType("application/problem+json");
        open.removeFirst().close();
        var end = System.nanoTime() + 20_000_000_000L;
        var status = 429;
        while (status == 429 && System.nanoTime() < end) {
            try (var again = listen(null)) {
                status = again.status();
            }
        }
        assertEquals(200, status);
        for (var stream : open) {
            stream.close();
        }
    }

    @Test
    void aStreamEndsWithItsToken() throws Exception {
        var token = TestTokens.token(alice, "satoshi-spark", Instant.now().plusSeconds(2), "user");
        try (var stream = EventStream.open(events, token, null)) {
            stream.awaitAlive();
            stream.awaitEnd();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.5", "01", "99999999999999999999", "1000"})
    void aMalformedOrUnheardOfPositionIsRefused(String lastEventId) {
        given().auth()
                .oauth2(TestTokens.user(alice))
                .header("Last-Event-ID", lastEventId)
                .get("/dashboard/v1/me/events")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("Last-Event-ID"));
    }
}
