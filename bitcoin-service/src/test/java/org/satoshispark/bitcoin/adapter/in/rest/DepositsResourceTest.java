package org.satoshispark.bitcoin.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.satoshispark.bitcoin.application.deposit.LookAtDeposits;
import org.satoshispark.bitcoin.application.node.Alarms;
import org.satoshispark.bitcoin.application.node.KnownDeposits;
import org.satoshispark.bitcoin.application.node.Sentinel;
import org.satoshispark.bitcoin.domain.node.Alarm;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.testing.TestTokens;

@QuarkusTest
@WithTestResource(org.satoshispark.bitcoin.testing.BitcoinTestResource.class)
class DepositsResourceTest {
    private static final String DEPOSITS = "/bitcoin/v1/deposits";

    @Inject
    Sentinel sentinel;

    @Inject
    Transactions transactions;

    @Inject
    Alarms alarms;

    @Inject
    LookAtDeposits look;

    @Inject
    KnownDeposits known;

    @ConfigProperty(name = "test.simulator")
    String simulator;

    private final UUID account = UUID.randomUUID();

    @BeforeEach
    void connect() {
        sentinel.check();
        sentinel.identity().ifPresent(sentinel::accept);
    }

    @AfterEach
    void mend() throws Exception {
        simulator("DELETE", "/faults", "");
    }

    private void simulator(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(simulator + "/simulator/v1" + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    private RequestSpecification as(UUID who) {
        return given().auth().oauth2(TestTokens.user(who)).contentType(ContentType.JSON);
    }

    private ValidatableResponse deposit(String key, String body) {
        return as(account)
                .header("Idempotency-Key", key)
                .body(body)
                .post(DEPOSITS)
                .then();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void aDepositIsMadeShownAndSettled() throws Exception {
        var made = deposit(key(), "{\"amountMsat\":21000,\"description\":\"tea\",\"expirySeconds\":600}")
                .statusCode(201)
                .header("Location", startsWith(DEPOSITS))
                .body("paymentRequest", startsWith("lnbcrt"))
                .body("paymentHash", notNullValue())
                .body("expiresAt", notNullValue())
                .body("status", equalTo("open"))
                .extract();
        var path = DEPOSITS + "/" + made.path("id");
        assertThat(made.header("Location")).endsWith(path);
        as(account).get(path).then().statusCode(200).body("status", equalTo("open"));
        simulator("POST", "/payments", "{\"paymentRequest\":\"%s\"}".formatted((String) made.path("paymentRequest")));
        known.lookAtAll(sentinel.identity().orElseThrow());
        while (look.runOnce() > 0) {}
        as(account)
                .get(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("settled"))
                .body("paidMsat", equalTo(21000))
                .body("internal", equalTo(false))
                .body("preimage", nullValue());
    }

    @Test
    void theSameKeyGivesTheSameDepositAlsoInParallelAndAnotherBodyIs422() throws Exception {
        var key = key();
        var body = "{\"amountMsat\":5000}";
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = Stream.<Callable<String>>generate(() ->
                            () -> deposit(key, body).statusCode(201).extract().path("id"))
                    .limit(5)
                    .toList();
            var ids = threads.invokeAll(calls).stream()
                    .map(answer -> answer.resultNow())
                    .distinct();
            assertThat(ids).hasSize(1);
        }
        var first = deposit(key, body)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .extract()
                .asString();
        assertThat(deposit(key, body).extract().asString()).isEqualTo(first);
        deposit(key, "{\"amountMsat\":5001}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void somebodyElsesDepositDoesNotExist() {
        var id = deposit(key(), "{\"amountMsat\":5000}")
                .statusCode(201)
                .extract()
                .path("id");
        as(UUID.randomUUID()).get(DEPOSITS + "/" + id).then().statusCode(404).contentType("application/problem+json");
        as(account).get(DEPOSITS + "/not-an-id").then().statusCode(404);
        given().get(DEPOSITS + "/" + id).then().statusCode(401);
    }

    @Test
    void aListHasPagesAndOnlyOnesOwn() {
        for (var i = 1; i <= 3; i++) {
            deposit(key(), "{\"amountMsat\":%d}".formatted(i)).statusCode(201);
        }
        var first = as(account)
                .get(DEPOSITS + "?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].amountMsat", equalTo(3))
                .extract();
        as(account)
                .get(DEPOSITS + "?limit=2&cursor=" + first.path("nextCursor"))
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
        as(UUID.randomUUID()).get(DEPOSITS).then().body("items", hasSize(0));
        as(account)
                .get(DEPOSITS + "?cursor=nonsense")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("cursor"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amountMsat\":0}",
                "{\"amountMsat\":-5}",
                "{\"amountMsat\":9007199254740992}",
                "{\"amountMsat\":99999999999999999999999}",
                "{\"amountMsat\":1.5}",
                "{\"amountMsat\":\"1000\"}",
                "{\"amountMsat\":null}",
                "{}",
                "",
                "[]",
                "not json",
                "{\"amountMsat\":1000,\"amount\":7}",
                "{\"amountMsat\":1000,\"expirySeconds\":59}",
                "{\"amountMsat\":1000,\"expirySeconds\":86401}",
                "{\"amountMsat\":1000,\"description\":\"two\\nlines\"}"
            })
    void badInputIsAProblem(String body) {
        deposit(key(), body).statusCode(400).contentType(containsString("application/problem+json"));
        as(account).get(DEPOSITS).then().body("items", hasSize(0));
    }

    @Test
    void theWrongAmountIsNamed() {
        deposit(key(), "{\"amountMsat\":0}").statusCode(400).body(containsString("amountMsat"));
        deposit(key(), "{\"amountMsat\":9007199254740991}")
                .statusCode(422)
                .body("errors[0].field", equalTo("amountMsat"));
        as(account)
                .body("{\"amountMsat\":1000}")
                .post(DEPOSITS)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void tooManyOpenInvoicesAre429AlsoInParallel() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = Stream.<Callable<Integer>>generate(() ->
                            () -> deposit(key(), "{\"amountMsat\":1}").extract().statusCode())
                    .limit(8)
                    .toList();
            var statuses = threads.invokeAll(calls).stream()
                    .map(answer -> answer.resultNow())
                    .sorted();
            assertThat(statuses).containsExactly(201, 201, 201, 429, 429, 429, 429, 429);
        }
    }

    @Test
    void withoutTheNodeItIs503AndTheSameKeyGoesOnLater() throws Exception {
        var key = key();
        simulator("POST", "/faults", "{\"kind\":\"UNREACHABLE\"}");
        deposit(key, "{\"amountMsat\":5000}")
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:satoshispark:problem:node-unavailable"));
        as(account).get(DEPOSITS).then().body("items", hasSize(0));
        sentinel.check();
        deposit(key(), "{\"amountMsat\":5000}").statusCode(503);
        simulator("DELETE", "/faults", "");
        sentinel.check();
        deposit(key, "{\"amountMsat\":5000}").statusCode(201);
        as(account).get(DEPOSITS).then().body("items", hasSize(1));
    }

    @Test
    void onlyAnOperatorSeesTheNode() {
        as(account).get("/bitcoin/v1/node").then().statusCode(403).contentType("application/problem+json");
        var operator = given().auth().oauth2(TestTokens.operator(account));
        var identity = operator.get("/bitcoin/v1/node")
                .then()
                .statusCode(200)
                .body("trust", equalTo("trusted"))
                .extract()
                .path("identity");
        operator.put("/bitcoin/v1/node/acceptance/" + identity).then().statusCode(200);
        operator.put("/bitcoin/v1/node/acceptance/02ab").then().statusCode(404);
    }

    @Test
    void onlyAnOperatorSeesWhatMustBeLookedAt() {
        as(account).get("/bitcoin/v1/node/concerns").then().statusCode(403).contentType("application/problem+json");
        var subject = key();
        transactions.runAndAwait(Touches.none(), work -> {
            alarms.raise(work, Alarm.Kind.INVOICE_MISSING, subject, "for a test");
            return null;
        });
        given().auth()
                .oauth2(TestTokens.operator(account))
                .get("/bitcoin/v1/node/concerns")
                .then()
                .statusCode(200)
                .body("concerns.find { it.subject == '" + subject + "' }.kind", equalTo("INVOICE_MISSING"));
    }
}
