package org.satoshispark.accounting.adapter.in;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.satoshispark.accounting.Facts;
import org.satoshispark.kit.EventConsumer;
import org.satoshispark.kit.Ids;
import org.satoshispark.kit.testing.ServiceTestResource;
import org.satoshispark.kit.testing.TestTokens;

/** What operators see of money that belongs to nobody. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class SuspenseResourceTest {
    private static final String SUSPENSE = "/accounting/v1/ledger/suspense";

    @Inject
    EventConsumer consumer;

    private final UUID olga = Ids.next();

    private RequestSpecification asOperator() {
        return given().auth().oauth2(TestTokens.operator(olga));
    }

    private UUID park(long msat) {
        var id = Ids.next();
        consumer.hear(List.of(Facts.record(Facts.unclaimed(id, msat)))).await().indefinitely();
        return id;
    }

    private long balance() {
        return asOperator().get(SUSPENSE).jsonPath().getLong("balanceMsat");
    }

    @Test
    void tellsTheBalanceAndWhatCausedIt() {
        var before = balance();
        var first = park(7);
        var second = park(9);
        asOperator()
                .get(SUSPENSE + "?limit=2")
                .then()
                .statusCode(200)
                .body("balanceMsat", equalTo((int) before + 16))
                .body("entries.operationId", contains(second.toString(), first.toString()))
                .body("entries.amountMsat", contains(9, 7))
                .body("entries.kind", contains("UNCLAIMED", "UNCLAIMED"))
                .body("entries[0].entryId", notNullValue())
                .body("entries[0].correlationId", notNullValue())
                .body("entries[0].recordedAt", notNullValue())
                .body("entries[0].alarm", nullValue());
    }

    @Test
    void givesEachPostingOnceOverPagesWhileNewOnesCome() {
        var parked = Stream.generate(() -> park(1)).limit(5).toList();
        var seen = new ArrayList<String>();
        var page = asOperator().get(SUSPENSE + "?limit=2").jsonPath();
        park(1);
        while (true) {
            seen.addAll(page.getList("entries.operationId"));
            var next = page.getString("nextCursor");
            if (next == null) {
                break;
            }
            page = asOperator().get(SUSPENSE + "?limit=2&cursor=" + next).jsonPath();
        }
        assertEquals(
                parked.reversed().stream().map(UUID::toString).toList(),
                seen.stream().limit(5).toList());
        assertEquals(seen.stream().distinct().count(), seen.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?cursor=nonsense", "?cursor=bm9uc2Vuc2U", "?limit=0", "?limit=101", "?limit=many"})
    void refusesWhatItCannotRead(String query) {
        asOperator()
                .get(SUSPENSE + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(query.substring(1, query.indexOf('='))));
    }

    @Test
    void isNothingForUsers() {
        given().auth()
                .oauth2(TestTokens.user(olga))
                .get(SUSPENSE)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void cannotBeWritten() {
        asOperator().post(SUSPENSE).then().statusCode(405);
        asOperator().delete(SUSPENSE).then().statusCode(405);
    }
}
