package org.satoshispark.system.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.system.client.Api.Answer;
import org.satoshispark.system.journeys.RunningSuite;

/** What clients meet at the one origin: no way to what is internal, and answers that browsers handle with care (API8). */
@Tag("journey")
@ExtendWith(RunningSuite.class)
class DoorsTest {

    static Stream<String> internal() {
        var ofServices = Arrays.stream(SparkContext.values())
                .map(context -> "/" + context.id())
                .flatMap(service -> Stream.of(
                                "/q",
                                "/q/health",
                                "/q/health/ready",
                                "/q/metrics",
                                "/q/openapi",
                                "/q/swagger-ui/",
                                "/q/dev-ui/",
                                "/q/info",
                                "/../q/metrics",
                                "/%2e%2e/q/metrics",
                                "//q/metrics",
                                "/v1/../q/metrics",
                                "/q;a=b/metrics",
                                ";a/q/metrics",
                                "/q%3Ba/metrics",
                                "/v1/..;/..;/q/metrics",
                                "/%2e%2e%2fq%2fmetrics",
                                "/..%5cq%5cmetrics")
                        .map(service::concat));
        var ofOthers = Stream.of(
                "/realms/satoshi-spark", "/admin/realms", "/connectors", "/q/metrics", "/q/dev-ui/", "/q/openapi");
        return Stream.concat(ofServices, ofOthers);
    }

    @ParameterizedTest
    @MethodSource("internal")
    void nothingInternalIsReachable(String path) {
        assertEquals(404, get(path).status());
    }

    static Stream<String> answers() {
        return Stream.of(
                "/",
                "/nowhere",
                "/crowdfunding/v1/campaigns",
                "/crowdfunding/v1/campaigns/xyz",
                "/bitcoin/v1/deposits");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyAnswerTellsBrowsersToBeCareful(String path) {
        var answer = get(path);
        assertEquals("nosniff", header(answer, "x-content-type-options"));
        assertEquals("DENY", header(answer, "x-frame-options"));
        assertEquals("no-referrer", header(answer, "referrer-policy"));
        assertFalse(header(answer, "content-security-policy").isEmpty());
        assertEquals("", header(answer, "server"));
        assertEquals("", header(answer, "x-powered-by"));
    }

    /** A page of another origin may neither ask nor read, unless who runs the gateway allows it. */
    @Test
    void otherOriginsAreNotInvited() {
        for (var method : List.of("GET", "OPTIONS", "POST")) {
            var answer = RunningSuite.api()
                    .send(
                            method,
                            "/crowdfunding/v1/campaigns",
                            null,
                            "Origin",
                            "https://evil.example",
                            "Access-Control-Request-Method",
                            "POST");
            assertFalse(
                    answer.headers().keySet().stream().anyMatch(name -> name.startsWith("access-control-")), method);
        }
    }

    private static Answer get(String path) {
        return RunningSuite.api().send("GET", path, null);
    }

    private static String header(Answer answer, String name) {
        return answer.headers().getOrDefault(name, List.of("")).getFirst();
    }
}
