package org.satoshispark.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.satoshispark.system.client.Api.Answer;
import org.satoshispark.system.client.Person;

/** A key makes a write happen once: twins and repetitions get one answer, another request under it is refused. */
@Tag("journey")
@ExtendWith(RunningSuite.class)
class IdempotencyJourneyTest {
    private static final int TWINS = 5;
    private static final long OWNED = 100_000;
    private static final long GIFT = 10_000;
    private static final long WITHDRAWN = 20_000;
    private static final long FEE = 1_000;
    private static final String CAMPAIGNS = "/crowdfunding/v1/campaigns";

    @Test
    void registrations() throws SQLException {
        var name = "eve-" + UUID.randomUUID().toString().substring(0, 8);
        var password = "correct-horse-" + UUID.randomUUID();
        // Two twins and three repetitions: more than five a minute under one name are refused.
        var answer = isDoneOnce(
                2,
                201,
                key -> register(key, name, name + "@example.org", password),
                key -> register(key, name, name + "@example.com", password));
        var eve = Person.returning(RunningSuite.api(), name, password);
        assertEquals(
                answer.text("accountId"), eve.get("/auth/v1/me").expect(200).text("accountId"));
        People.awaitBalance(eve, 0, 0);
        Proof.everythingAddsUp();
    }

    @Test
    void deposits() throws SQLException {
        var alice = People.poor("alice");
        var deposit = isDoneOnce(alice, 201, "/bitcoin/v1/deposits", amount(OWNED), amount(OWNED + 1));
        assertEquals(1, items(alice, "/bitcoin/v1/deposits"));
        RunningSuite.outside().pays(deposit.text("paymentRequest")).expect(200);
        People.awaitBalance(alice, OWNED, 0);
        Proof.everythingAddsUp();
    }

    @Test
    void campaignsAndDonations() throws SQLException {
        var alice = People.with("alice", OWNED);
        var bob = People.poor("bob");
        var wish = Map.of("title", "Once", "description", "and never again", "goalMsat", OWNED);
        var other = Map.of("title", "Twice", "description", "and again", "goalMsat", OWNED);
        var campaign = isDoneOnce(bob, 201, CAMPAIGNS, wish, other);
        assertEquals(1, items(bob, CAMPAIGNS + "?owner=me"));

        var gifts = CAMPAIGNS + "/" + campaign.text("id") + "/donations";
        var gift = isDoneOnce(alice, 202, gifts, amount(GIFT), amount(GIFT + 1));
        assertEquals(
                "recorded", People.followed(alice, gift, "recorded", "rejected").text("status"));
        People.awaitBalance(alice, OWNED - GIFT, 0);
        assertEquals(1, items(alice, gifts));

        AtOnce.all(TWINS, twin -> bob.post(CAMPAIGNS + "/" + campaign.text("id") + "/closing", null)
                .expect(202));
        People.awaitBalance(bob, GIFT, 0);
        Proof.everythingAddsUp();
    }

    @Test
    void withdrawals() throws SQLException {
        var alice = People.with("alice", OWNED);
        var behaviour = Map.of("feeMsat", FEE);
        var invoice = RunningSuite.outside().invoice(WITHDRAWN, behaviour);
        var another = RunningSuite.outside().invoice(WITHDRAWN, behaviour);
        var withdrawal = isDoneOnce(
                alice,
                202,
                "/bitcoin/v1/withdrawals",
                Map.of("paymentRequest", invoice.text("paymentRequest")),
                Map.of("paymentRequest", another.text("paymentRequest")));
        assertEquals(
                "paid",
                People.followed(alice, withdrawal, "paid", "failed", "rejected").text("status"));
        assertEquals(1, items(alice, "/bitcoin/v1/withdrawals"));
        assertEquals(1, timesStarted(invoice));
        assertEquals(0, timesStarted(another));
        People.awaitBalance(alice, OWNED - WITHDRAWN - FEE, 0);
        Proof.everythingAddsUp();
    }

    private interface Request {
        Answer send(String key);
    }

    private static Answer isDoneOnce(Person person, int status, String path, Object body, Object other) {
        return isDoneOnce(
                TWINS, status, key -> person.postWithKey(key, path, body), key -> person.postWithKey(key, path, other));
    }

    private static Answer isDoneOnce(int many, int status, Request request, Request other) {
        var key = UUID.randomUUID().toString();
        var twins = AtOnce.all(many, twin -> request.send(key).expect(status));
        var first = twins.getFirst();
        twins.forEach(twin -> assertEquals(first.body(), twin.body()));
        assertEquals(first.body(), request.send(key).expect(status).body());
        assertEquals(
                "Idempotency-Key",
                other.send(key)
                        .expect(422)
                        .body()
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asText());
        assertEquals(first.body(), request.send(key).expect(status).body());
        return first;
    }

    private static Answer register(String key, String name, String email, String password) {
        return RunningSuite.api()
                .send(
                        "POST",
                        "/auth/v1/registrations",
                        Map.of("username", name, "email", email, "password", password),
                        "Idempotency-Key",
                        key);
    }

    private static Map<String, Long> amount(long msat) {
        return Map.of("amountMsat", msat);
    }

    private static int items(Person person, String path) {
        return person.get(path).expect(200).body().path("items").size();
    }

    private static int timesStarted(Answer invoice) {
        return RunningSuite.outside()
                .invoice(invoice.text("paymentHash"))
                .body()
                .path("timesStarted")
                .asInt();
    }
}
