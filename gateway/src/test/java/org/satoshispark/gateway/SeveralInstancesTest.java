package org.satoshispark.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TwoInstances.class)
class SeveralInstancesTest {
    private static final int ROUNDS = 3;
    /** Until the gateway has asked for readiness again and turns to the dying instance once more. */
    private static final long FORGIVEN_MS = 2_500;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource
    URI gateway;

    @Test
    void an_instance_that_is_gone_is_never_noticed() throws Exception {
        for (int request = 0; request < 10; request++) {
            assertEquals(200, status(post("/accounting/v1/things")));
        }
    }

    @Test
    void what_may_be_executed_twice_is_asked_of_another_instance() throws Exception {
        int died = done()[0];
        for (int round = 0; round < ROUNDS; round++) {
            for (int request = 0; request < 2; request++) {
                assertEquals(200, status(post("/crowdfunding/v1/things").header("Idempotency-Key", "one")));
            }
            Thread.sleep(FORGIVEN_MS);
            assertEquals(200, status(request("/crowdfunding/v1/things").GET()));
            assertEquals(200, status(request("/crowdfunding/v1/things").GET()));
            Thread.sleep(FORGIVEN_MS);
        }
        assertTrue(done()[0] > died, "the dying instance was never asked");
    }

    @Test
    void what_may_have_been_executed_is_never_sent_again() throws Exception {
        int[] before = done();
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            refused += status(post("/crowdfunding/v1/things")) == 503 ? 1 : 0;
            refused += status(post("/crowdfunding/v1/things")) == 503 ? 1 : 0;
            Thread.sleep(FORGIVEN_MS);
        }
        int[] after = done();
        assertTrue(refused > 0, "the dying instance was never asked");
        assertEquals(refused, after[0] - before[0]);
        assertEquals(
                2 * ROUNDS, Arrays.stream(after).sum() - Arrays.stream(before).sum());
    }

    private int[] done() throws Exception {
        String counts = http.send(request("/dashboard/done").build(), BodyHandlers.ofString())
                .body();
        return Arrays.stream(counts.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    private HttpRequest.Builder post(String path) {
        return request(path).POST(BodyPublishers.ofString("{}"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path));
    }

    private int status(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString()).statusCode();
    }
}
