package org.satoshispark.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.simulator.contract.NodeClient.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.satoshispark.lnd.lnrpc.Payment.PaymentStatus;
import org.satoshispark.lnd.lnrpc.PaymentFailureReason;

/** The outside world's API: examples of every request, and every kind of bad input. */
class HttpApiTest {
    @TempDir
    static Path folder;

    private static SimulatedNetwork network;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        network = new SimulatedNetwork(folder);
    }

    @AfterAll
    static void stop() {
        network.close();
    }

    @Test
    void itIsHealthy() throws Exception {
        assertThat(ask("GET", "/health", "", 200).get("status").asText()).isEqualTo("UP");
    }

    @Test
    void anOutsideWalletPaysOurInvoice() throws Exception {
        var invoice = network.client().addInvoice(50_000_000).getPaymentRequest();
        var paid = ask("POST", "/payments", "{\"paymentRequest\":\"%s\"}".formatted(invoice), 200);
        assertThat(paid.get("state").asText()).isEqualTo("SETTLED");
        assertThat(paid.get("amountMsat").asLong()).isEqualTo(50_000_000);
        var again = ask("POST", "/payments", "{\"paymentRequest\":\"%s\"}".formatted(invoice), 409);
        assertThat(again.get("detail").asText()).contains("INCORRECT_PAYMENT_DETAILS");
    }

    @Test
    void anAmountlessInvoiceNeedsAnAmount() throws Exception {
        var invoice = network.client().addInvoice(0).getPaymentRequest();
        var refusal = ask("POST", "/payments", "{\"paymentRequest\":\"%s\"}".formatted(invoice), 400);
        assertThat(refusal.get("field").asText()).isEqualTo("amountMsat");
        var body = "{\"paymentRequest\":\"%s\",\"amountMsat\":1234}".formatted(invoice);
        assertThat(ask("POST", "/payments", body, 200).get("amountMsat").asLong())
                .isEqualTo(1234);
    }

    @Test
    void ourNodePaysAnOutsideInvoice() throws Exception {
        var body = "{\"amountMsat\":25000000,\"description\":\"rent\",\"behaviour\":{\"feeMsat\":1500}}";
        var invoice = ask("POST", "/invoices", body, 201);
        network.client().pay(invoice.get("paymentRequest").asText());
        var seen = ask("GET", "/invoices/" + invoice.get("paymentHash").asText(), "", 200);
        assertThat(seen.get("paid").asBoolean()).isTrue();
        assertThat(seen.get("receivedMsat").asLong()).isEqualTo(25_000_000);
        assertThat(seen.get("feeMsat").asLong()).isEqualTo(1_500);
        assertThat(seen.get("timesStarted").asInt()).isEqualTo(1);
    }

    @Test
    void aHeldPaymentEndsWhenItIsTold() throws Exception {
        var held = ask("POST", "/invoices", "{\"amountMsat\":1000,\"behaviour\":{\"outcome\":\"HOLD\"}}", 201);
        var stream = network.client().send(order(held.get("paymentRequest").asText()));
        stream.await(payment -> payment.getHtlcsCount() > 0);
        var path = "/invoices/" + held.get("paymentHash").asText() + "/outcome";
        ask("POST", path, "{\"outcome\":\"FAIL\",\"failureReason\":\"ERROR\"}", 200);
        var failed = stream.await(payment -> payment.getStatus() == PaymentStatus.FAILED);
        assertThat(failed.getFailureReason()).isEqualTo(PaymentFailureReason.FAILURE_REASON_ERROR);
        ask("POST", path, "{\"outcome\":\"SUCCEED\"}", 409);
        var next = "/invoices/" + held.get("paymentHash").asText() + "/behaviour";
        ask("PUT", next, "{\"outcome\":\"SUCCEED\"}", 200);
        network.client()
                .send(order(held.get("paymentRequest").asText()))
                .await(payment -> payment.getStatus() == PaymentStatus.SUCCEEDED);
    }

    @Test
    void faultsAreOrderedListedAndCleared() throws Exception {
        var fault = ask("POST", "/faults", "{\"kind\":\"LOSE_ANSWERS\",\"rpc\":\"AddInvoice\",\"times\":2}", 201);
        assertThat(fault.get("timesLeft").asInt()).isEqualTo(2);
        assertThat(ask("GET", "/faults", "", 200).toString()).contains("LOSE_ANSWERS");
        ask("DELETE", "/faults/" + fault.get("id").asLong(), "", 204);
        ask("DELETE", "/faults/" + fault.get("id").asLong(), "", 404);
        ask("POST", "/faults", "{\"kind\":\"UNREACHABLE\",\"seconds\":60}", 201);
        ask("DELETE", "/faults", "", 204);
        assertThat(ask("GET", "/faults", "", 200)).isEmpty();
        ask("POST", "/restart", "", 200);
    }

    @Test
    void theBooksAreToldInMsat() throws Exception {
        var state = ask("GET", "/state", "", 200);
        assertThat(state.get("identityPubkey").asText()).hasSize(66);
        assertThat(state.get("channel").get("localMsat").isIntegralNumber()).isTrue();
        assertThat(state.get("invoices").isArray()).isTrue();
        assertThat(state.get("payments").isArray()).isTrue();
        assertThat(state.get("outsideInvoices").isArray()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "POST;/payments;{};400",
                "POST;/payments;{\"paymentRequest\":\"lnbc1\"};400",
                "POST;/payments;nonsense;400",
                "POST;/payments;null;400",
                "POST;/payments;[];400",
                "POST;/invoices;{\"amountMsat\":0};400",
                "POST;/invoices;{\"amountMsat\":-1};400",
                "POST;/invoices;{\"amountMsat\":1.5};400",
                "POST;/invoices;{\"amountMsat\":\"1\"};400",
                "POST;/invoices;{\"amountMsat\":9007199254740992};400",
                "POST;/invoices;{\"amountMsat\":99999999999999999999999};400",
                "POST;/invoices;{\"amountMsat\":1,\"other\":1};400",
                "POST;/invoices;{\"expirySeconds\":0};400",
                "POST;/invoices;{\"paymentHash\":\"xx\",\"behaviour\":{\"outcome\":\"FAIL\",\"failureReason\":\"ERROR\"}};400",
                "POST;/invoices;{\"behaviour\":{\"outcome\":\"FAIL\"}};400",
                "POST;/invoices;{\"behaviour\":{\"outcome\":\"MAYBE\"}};400",
                "POST;/invoices;{\"behaviour\":{\"outcome\":0}};400",
                "POST;/invoices;{\"behaviour\":{\"afterSeconds\":-1}};400",
                "POST;/invoices;{\"behaviour\":{\"feeMsat\":-1}};400",
                "GET;/invoices/xx;;400",
                "GET;/invoices/0000000000000000000000000000000000000000000000000000000000000000;;404",
                "POST;/faults;{};400",
                "POST;/faults;{\"kind\":\"REFUSE\"};400",
                "POST;/faults;{\"kind\":\"REFUSE\",\"rpc\":\"Nothing\"};400",
                "POST;/faults;{\"kind\":\"REFUSE\",\"rpc\":\"AddInvoice\",\"code\":\"OK\"};400",
                "POST;/faults;{\"kind\":\"DELAY\"};400",
                "POST;/faults;{\"kind\":\"UNREACHABLE\",\"seconds\":0};400",
                "DELETE;/faults/x;;400",
                "GET;/nothing;;404",
                "DELETE;/state;;405"
            })
    void badInputIsRefusedWithAProblem(String method, String path, String body, int status) throws Exception {
        var problem = ask(method, path, body == null ? "" : body, status);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asText()).isNotBlank();
    }

    private static JsonNode ask(String method, String path, String body, int status) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + network.simulator().httpPort() + "/simulator/v1" + path);
        var request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as("%s", response.body()).isEqualTo(status);
        if (status >= 400) {
            assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
        return new ObjectMapper().readTree(response.body());
    }
}
