package org.satoshispark.bitcoin.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.satoshispark.bitcoin.application.node.Sentinel;
import org.satoshispark.bitcoin.application.withdrawal.PayWhenWithdrawalAccepted;
import org.satoshispark.kit.Codec;
import org.satoshispark.kit.EventConsumer;
import org.satoshispark.kit.Incoming;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.testing.TestTokens;
import org.satoshispark.messages.AccountingEvent.WithdrawalAccepted;
import org.satoshispark.messages.AccountingEvent.WithdrawalRejected;
import org.satoshispark.messages.Catalogue;
import org.satoshispark.messages.Message;

/** Withdrawals as a client meets them; what accounting says is handed to the event consumer as records. */
@QuarkusTest
@WithTestResource(org.satoshispark.bitcoin.testing.BitcoinTestResource.class)
class WithdrawalsResourceTest {
    private static final String WITHDRAWALS = "/bitcoin/v1/withdrawals";

    @Inject
    Sentinel sentinel;

    @Inject
    PayWhenWithdrawalAccepted pay;

    @Inject
    EventConsumer consumer;

    @Inject
    Transactions transactions;

    @ConfigProperty(name = "test.simulator")
    String simulator;

    private final UUID account = UUID.randomUUID();

    @BeforeEach
    void connect() {
        sentinel.check();
        sentinel.identity().ifPresent(sentinel::accept);
        sentinel.check();
    }

    @AfterEach
    void mend() throws Exception {
        simulator("DELETE", "/faults", "");
    }

    private String simulator(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(simulator + "/simulator/v1" + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return answer.body();
    }

    private String invoice(long amountMsat, long expirySeconds) throws Exception {
        var amount = amountMsat == 0 ? "" : "\"amountMsat\":" + amountMsat + ",";
        var body = "{" + amount
                + "\"expirySeconds\":%d,\"behaviour\":{\"outcome\":\"SUCCEED\",\"feeMsat\":77}}"
                        .formatted(expirySeconds);
        return JsonPath.from(simulator("POST", "/invoices", body)).getString("paymentRequest");
    }

    private RequestSpecification as(UUID who) {
        return given().auth().oauth2(TestTokens.user(who)).contentType(ContentType.JSON);
    }

    private ValidatableResponse withdraw(String key, String body) {
        return as(account)
                .header("Idempotency-Key", key)
                .body(body)
                .post(WITHDRAWALS)
                .then();
    }

    private static String body(String invoice) {
        return "{\"paymentRequest\":\"" + invoice + "\"}";
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private void hear(UUID eventId, Message message) {
        var entry = Catalogue.of(message);
        var headers = Map.of(
                "ce_id", eventId.toString(),
                "ce_type", entry.type(),
                "ce_time", Instant.now().toString(),
                "ce_correlationid", message.subject().toString(),
                "ce_causationid", UUID.randomUUID().toString());
        var record = new Incoming(
                entry.topic().wireName(),
                0,
                0,
                message.key().toString(),
                headers,
                Codec.write(message).getBytes(StandardCharsets.UTF_8));
        consumer.hear(List.of(record, record)).await().atMost(Duration.ofSeconds(10));
    }

    private WithdrawalAccepted acceptance(String id, long amountMsat, long feeLimitMsat) {
        return new WithdrawalAccepted(
                UUID.fromString(id), account, amountMsat, feeLimitMsat, 0, amountMsat + feeLimitMsat, 1, 1);
    }

    @Test
    void aWithdrawalIsTakenHeldPaidAndShownWithItsReceipt() throws Exception {
        var made = withdraw(key(), body(invoice(25_000_123, 3600)))
                .statusCode(202)
                .body("status", equalTo("requested"))
                .body("amountMsat", equalTo(25_000_123))
                .body("feeLimitMsat", equalTo(250_002))
                .body("internal", equalTo(false))
                .body("preimage", nullValue())
                .extract();
        String id = made.path("id");
        assertThat(made.header("Location")).endsWith(WITHDRAWALS + "/" + id);
        var accepted = acceptance(id, 25_000_123, 250_002);
        hear(UUID.randomUUID(), accepted);
        as(account).get(WITHDRAWALS + "/" + id).then().statusCode(200).body("status", equalTo("held"));
        pay.runOnce();
        waitFor(id, "paid");
        as(account)
                .get(WITHDRAWALS + "/" + id)
                .then()
                .body("feeMsat", equalTo(77))
                .body("preimage", notNullValue())
                .body("endedAt", notNullValue());
        hear(UUID.randomUUID(), accepted);
        as(account).get(WITHDRAWALS + "/" + id).then().body("status", equalTo("paid"));
        as(account)
                .get(WITHDRAWALS)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
        as(UUID.randomUUID()).get(WITHDRAWALS + "/" + id).then().statusCode(404);
        as(UUID.randomUUID()).get(WITHDRAWALS).then().statusCode(200).body("items", hasSize(0));
    }

    /** Looks as a client would: by waiting with the same request. */
    private void waitFor(String id, String status) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!status.equals(as(account).get(WITHDRAWALS + "/" + id).path("status"))) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.onSpinWait();
            pay.runOnce();
        }
    }

    @Test
    void aRejectionIsShownWithItsReasonAndPreferWaitShowsTheEnd() throws Exception {
        var key = key();
        var body = body(invoice(1_000_000, 3600));
        String id = withdraw(key, body).statusCode(202).extract().path("id");
        hear(
                UUID.randomUUID(),
                new WithdrawalRejected(UUID.fromString(id), account, 1_000_000, 10_000, "INSUFFICIENT_FUNDS", 1));
        as(account)
                .header("Idempotency-Key", key)
                .header("Prefer", "wait=5")
                .body(body)
                .post(WITHDRAWALS)
                .then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .body("status", equalTo("rejected"))
                .body("reason", equalTo("INSUFFICIENT_FUNDS"));
    }

    @Test
    void theSameKeyGivesTheSameAnswerEvenWhileTheNodeIsAwayAndAnotherBodyIsRefused() throws Exception {
        var key = key();
        var text = invoice(1_000_000, 3600);
        String id = withdraw(key, body(text)).statusCode(202).extract().path("id");
        simulator("POST", "/faults", "{\"kind\":\"UNREACHABLE\"}");
        withdraw(key, body(text)).statusCode(202).body("id", equalTo(id)).header("Idempotency-Replayed", "true");
        withdraw(key, "{\"paymentRequest\":\"%s\",\"maxFeeMsat\":5000}".formatted(text))
                .statusCode(422)
                .contentType("application/problem+json");
    }

    @Test
    void aNodeThatIsAwayRefusesBeforeAnythingIsStored() throws Exception {
        var text = invoice(1_000_000, 3600);
        simulator("POST", "/faults", "{\"kind\":\"UNREACHABLE\"}");
        var key = key();
        withdraw(key, body(text))
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", containsString("node-unavailable"));
        assertThat(rows("select 1 from withdrawal where account_id = $1")).isEmpty();
        simulator("DELETE", "/faults", "");
        sentinel.check();
        withdraw(key, body(text)).statusCode(202);
    }

    @Test
    void anInvoiceIsTakenOnceWhoeverAsks() throws Exception {
        var text = invoice(1_000_000, 3600);
        withdraw(key(), body(text)).statusCode(202);
        as(UUID.randomUUID())
                .header("Idempotency-Key", key())
                .body(body(text))
                .post(WITHDRAWALS)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", containsString("payment-under-way"))
                .body("errors[0].field", equalTo("paymentRequest"));
    }

    @Test
    void upperCaseIsTheSameInvoice() throws Exception {
        var text = invoice(1_000_000, 3600);
        withdraw(key(), body(text.toUpperCase(java.util.Locale.ROOT)))
                .statusCode(202)
                .body("paymentRequest", equalTo(text));
    }

    @Test
    void amountsAndLifeAreJudgedByTheDecodedInvoice() throws Exception {
        refused(422, "paymentRequest", body(invoice(1_000, 60)));
        refused(422, "paymentRequest", body(invoice(1_000, 90_000)));
        refused(422, "amountMsat", body(invoice(0, 3600)));
        refused(422, "amountMsat", "{\"paymentRequest\":\"%s\",\"amountMsat\":1000}".formatted(invoice(1_000, 3600)));
        refused(422, "maxFeeMsat", "{\"paymentRequest\":\"%s\",\"maxFeeMsat\":999}".formatted(invoice(1_000, 3600)));
        refused(
                422,
                "maxFeeMsat",
                "{\"paymentRequest\":\"%s\",\"maxFeeMsat\":5000001}".formatted(invoice(1_000, 3600)));
        refused(
                422,
                "amountMsat",
                "{\"paymentRequest\":\"%s\",\"amountMsat\":9007199254740991}".formatted(invoice(0, 3600)));
        withdraw(
                        key(),
                        "{\"paymentRequest\":\"%s\",\"amountMsat\":999,\"maxFeeMsat\":1001}"
                                .formatted(invoice(0, 3600)))
                .statusCode(202)
                .body("amountMsat", equalTo(999))
                .body("feeLimitMsat", equalTo(1001));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | paymentRequest",
                "{\"paymentRequest\":null} | paymentRequest",
                "{\"paymentRequest\":\"\"} | paymentRequest",
                "{\"paymentRequest\":\"lnbcrt1 x\"} | paymentRequest",
                "{\"paymentRequest\":\"LNbcrt1x\"} | paymentRequest",
                "{\"paymentRequest\":\"lnbcrt1nonsense\"} | paymentRequest",
                "{\"paymentRequest\":\"lightning:lnbcrt1x\"} | paymentRequest",
                "{\"paymentRequest\":\"lnbcrt1x\",\"amountMsat\":0} | amountMsat",
                "{\"paymentRequest\":\"lnbcrt1x\",\"amountMsat\":-1} | amountMsat",
                "{\"paymentRequest\":\"lnbcrt1x\",\"amountMsat\":9007199254740992} | amountMsat",
                "{\"paymentRequest\":\"lnbcrt1x\",\"maxFeeMsat\":0} | maxFeeMsat",
                "{\"paymentRequest\":\"lnbcrt1x\",\"maxFeeMsat\":-5} | maxFeeMsat",
                "{\"paymentRequest\":\"lnbcrt1x\",\"amountMsat\":1.5} | amountMsat",
                "{\"paymentRequest\":\"lnbcrt1x\",\"amountMsat\":\"7\"} | amountMsat",
                "{\"paymentRequest\":\"lnbcrt1x\",\"amountMsat\":99999999999999999999} | amountMsat",
                "{\"paymentRequest\":\"lnbcrt1x\",\"extra\":1} | extra",
            })
    void badInputIs400AndNamesTheField(String body, String field) {
        refused(400, field, body);
        as(account).body(body).post(WITHDRAWALS + "/quotes").then().statusCode(400);
    }

    private void refused(int status, String field, String body) {
        var answer = withdraw(key(), body).statusCode(status).contentType("application/problem+json");
        assertThat(answer.extract().asString()).contains(field);
        assertThat(rows("select 1 from withdrawal where account_id = $1")).isEmpty();
    }

    @Test
    void otherBadRequestsAreProblemsToo() throws Exception {
        var text = invoice(1_000, 3600);
        as(account)
                .body(body(text))
                .post(WITHDRAWALS)
                .then()
                .statusCode(400)
                .body("detail", containsString("Idempotency-Key"));
        withdraw(key(), "{\"paymentRequest\":\"" + "l".repeat(7090) + "\"}").statusCode(400);
        withdraw(key(), "{").statusCode(400).contentType("application/problem+json");
        withdraw(key(), "").statusCode(400).contentType("application/problem+json");
        given().contentType(ContentType.JSON)
                .body(body(text))
                .header("Idempotency-Key", key())
                .post(WITHDRAWALS)
                .then()
                .statusCode(401);
        as(account)
                .contentType("text/plain")
                .header("Idempotency-Key", key())
                .body("x")
                .post(WITHDRAWALS)
                .then()
                .statusCode(415);
        as(account)
                .get(WITHDRAWALS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        as(account).get(WITHDRAWALS + "/nonsense").then().statusCode(404);
        as(account).get(WITHDRAWALS + "?limit=0").then().statusCode(400);
        as(account).get(WITHDRAWALS + "?cursor=nonsense").then().statusCode(400);
        as(account).delete(WITHDRAWALS).then().statusCode(405);
    }

    @Test
    void aQuoteShowsWhatWouldBeHeldAndStoresNothing() throws Exception {
        as(account)
                .body(body(invoice(25_000_123, 3600)))
                .post(WITHDRAWALS + "/quotes")
                .then()
                .statusCode(200)
                .body("amountMsat", equalTo(25_000_123))
                .body("feeLimitMsat", equalTo(250_002))
                .body("heldMsat", equalTo(25_250_125))
                .body("internal", equalTo(false))
                .body("expiresAt", notNullValue())
                .body("paymentHash", notNullValue());
        assertThat(rows("select 1 from withdrawal where account_id = $1")).isEmpty();
    }

    @Test
    void theListIsPagedNewestFirst() throws Exception {
        for (var i = 0; i < 3; i++) {
            withdraw(key(), body(invoice(1_000 + i, 3600))).statusCode(202);
        }
        var first = as(account)
                .get(WITHDRAWALS + "?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract();
        assertThat((Integer) first.path("items[0].amountMsat")).isEqualTo(1_002);
        as(account)
                .get(WITHDRAWALS + "?limit=2&cursor=" + first.path("nextCursor"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].amountMsat", equalTo(1_000))
                .body("nextCursor", nullValue());
    }

    private List<Object[]> rows(String sql) {
        return transactions.read(sql, account).await().atMost(Duration.ofSeconds(10));
    }
}
