package org.satoshispark.accounting.adapter.in;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.satoshispark.accounting.Facts;
import org.satoshispark.kit.EventConsumer;
import org.satoshispark.kit.Ids;
import org.satoshispark.kit.testing.ServiceTestResource;
import org.satoshispark.kit.testing.TestTokens;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class LedgerResourceTest {
    private static final String VERIFICATION = "/accounting/v1/ledger/verification";

    @Inject
    EventConsumer consumer;

    private final UUID alice = Ids.next();

    @Test
    void tellsOperatorsThatTheLedgerIsConsistent() {
        consumer.hear(List.of(Facts.record(Facts.deposited(alice, 1000))))
                .await()
                .indefinitely();
        given().auth()
                .oauth2(TestTokens.operator(alice))
                .get(VERIFICATION)
                .then()
                .statusCode(200)
                .body("consistent", equalTo(true))
                .body("differences", empty())
                .body("truncated", equalTo(false))
                .body("figures.entries", greaterThan(0))
                .body("figures.sumMsat", equalTo(0))
                .body("alarms", anEmptyMap());
    }

    @Test
    void isNothingForUsers() {
        given().auth()
                .oauth2(TestTokens.user(alice))
                .get(VERIFICATION)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("status", equalTo(403));
    }
}
