package org.satoshispark.accounting.adapter.in;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
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
import org.satoshispark.kit.rest.Cursor;
import org.satoshispark.kit.testing.ServiceTestResource;
import org.satoshispark.kit.testing.TestTokens;
import org.satoshispark.messages.Message;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class AccountResourceTest {
    private static final String ME = "/accounting/v1/accounts/me";
    private static final String STATEMENT = ME + "/statement";

    @Inject
    EventConsumer consumer;

    private final UUID alice = Ids.next();

    @Test
    void answersTheBalance() {
        var withdrawal = Ids.next();
        hear(Facts.registered(alice), Facts.deposited(alice, 1000), Facts.requested(withdrawal, alice, 100, 5));
        as(alice)
                .get(ME)
                .then()
                .statusCode(200)
                .body("availableMsat", equalTo(895))
                .body("heldMsat", equalTo(105))
                .body("balanceMsat", equalTo(1000))
                .body("version", equalTo(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {ME, STATEMENT})
    void isNotThereBeforeItIsOpen(String path) {
        problem(as(alice).get(path).then(), 404).body("type", containsString("account-not-open"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ME, STATEMENT, "/accounting/v1/ledger/verification", "/accounting/v1/ledger/suspense"})
    void isForTheBearerOfAToken(String path) {
        problem(given().get(path).then(), 401);
        problem(given().auth().oauth2("nonsense").get(path).then(), 401);
        var foreign = TestTokens.token(alice, "another-app", Instant.now().plusSeconds(60), "user", "operator");
        problem(given().auth().oauth2(foreign).get(path).then(), 401);
        var old = TestTokens.token(alice, "satoshi-spark", Instant.now().minusSeconds(600), "user", "operator");
        problem(given().auth().oauth2(old).get(path).then(), 401);
    }

    @Test
    void refusesOtherMethodsAndAnswers() {
        problem(as(alice).post(ME).then(), 405);
        problem(as(alice).accept("text/csv").get(ME).then(), 406);
    }

    @Test
    void listsNewestFirstWithTheRunningBalance() {
        var deposit = Ids.next();
        var withdrawal = Ids.next();
        hear(
                Facts.deposited(deposit, alice, 1000),
                Facts.requested(withdrawal, alice, 100, 5),
                Facts.paid(withdrawal, alice, 100, 2));
        as(alice)
                .get(STATEMENT)
                .then()
                .statusCode(200)
                .body("balance.availableMsat", equalTo(898))
                .body("entries.kind", contains("SETTLEMENT", "HOLD", "DEPOSIT"))
                .body("entries.version", contains(4, 3, 2))
                .body("entries.operationId", contains("" + withdrawal, "" + withdrawal, "" + deposit))
                .body("entries.amountMsat", contains(-102, 0, 1000))
                .body("entries.availableChangeMsat", contains(3, -105, 1000))
                .body("entries.heldChangeMsat", contains(-105, 105, 0))
                .body("entries.availableMsat", contains(898, 895, 1000))
                .body("entries.heldMsat", contains(0, 105, 0))
                .body("entries.balanceMsat", contains(898, 1000, 1000))
                .body("nextCursor", nullValue());
    }

    @Test
    void givesEachEntryOnceOverPagesWhileNewOnesCome() {
        hear(deposits(25));
        var seen = new ArrayList<Integer>();
        var cursor = (String) null;
        for (var page = 0; page < 5; page++) {
            var request = as(alice).queryParam("limit", 7);
            var answer = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(STATEMENT)
                    .then()
                    .statusCode(200)
                    .body("balance.version", equalTo(26))
                    .body("balance.availableMsat", equalTo(25))
                    .extract()
                    .jsonPath();
            seen.addAll(answer.getList("entries.version", Integer.class));
            cursor = answer.getString("nextCursor");
            hear(Facts.deposited(alice, 1));
            if (cursor == null) {
                break;
            }
        }
        assertEquals(Stream.iterate(26, version -> version - 1).limit(25).toList(), seen);
    }

    @Test
    void answersTheBalanceAtAPastMoment() {
        hear(Facts.deposited(alice, 10));
        var before = as(alice).get(STATEMENT).then().extract().jsonPath().getString("entries[0].recordedAt");
        hear(Facts.deposited(alice, 5));
        as(alice)
                .queryParam("at", before)
                .get(STATEMENT)
                .then()
                .statusCode(200)
                .body("balance.availableMsat", equalTo(10))
                .body("balance.version", equalTo(2))
                .body("entries.version", contains(2));
        as(alice)
                .queryParam("at", "1970-01-01T00:00:00Z")
                .get(STATEMENT)
                .then()
                .statusCode(200)
                .body("balance.balanceMsat", equalTo(0))
                .body("entries", hasSize(0));
        as(alice)
                .queryParam("at", "-999999999-01-01T00:00:00+18:00")
                .get(STATEMENT)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "1e2", "9999999999999999999", "ten"})
    void refusesALimitItCannotKeep(String limit) {
        refused("limit", limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "yesterday", "2026-11-21", "2026-13-01T00:00:00Z", "2999-01-01T00:00:00Z"})
    void refusesAMomentItCannotRead(String at) {
        refused("at", at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "bm9wZQ", "OXw5fDk"})
    void refusesACursorItNeverGave(String cursor) {
        refused("cursor", cursor);
    }

    @Test
    void takesAnEmptyParameterForAnAbsentOne() {
        hear(Facts.deposited(alice, 10));
        as(alice).get(STATEMENT + "?cursor=&limit=&at=").then().statusCode(200).body("entries", hasSize(1));
    }

    @Test
    void refusesACursorOutsideOfTheHistory() {
        for (var parts :
                List.of(List.of(3, 1), List.of(2, 3), List.of(2, 0), List.of("x", 1), List.of(2, Long.MIN_VALUE))) {
            refused("cursor", Cursor.of(parts.toArray()));
        }
    }

    @Test
    void neverShowsAnothersAccount() {
        var bob = Ids.next();
        hear(Facts.deposited(alice, 10), Facts.deposited(bob, 20));
        as(bob).get(STATEMENT).then().body("entries.amountMsat", contains(20));
    }

    @Test
    void describesItself() {
        given().accept("application/json")
                .get("/accounting/v1/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/accounting/v1/accounts/me'.get.responses.keySet()", hasItem("404"))
                .body("paths.'/accounting/v1/accounts/me/statement'.get.parameters.name", hasItem("cursor"))
                .body("components.schemas.Balance.required", hasItem("availableMsat"))
                .body("components.schemas.StatementLine.properties.amountMsat.format", equalTo("int64"));
    }

    private void refused(String parameter, String value) {
        hear(Facts.deposited(alice, 10));
        problem(as(alice).queryParam(parameter, value).get(STATEMENT).then(), 400)
                .body("errors.field", everyItem(equalTo(parameter)))
                .body("errors", hasSize(1));
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));
    }

    private static RequestSpecification as(UUID user) {
        return given().auth().oauth2(TestTokens.user(user));
    }

    private Message[] deposits(int count) {
        return Stream.generate(() -> Facts.deposited(alice, 1)).limit(count).toArray(Message[]::new);
    }

    private void hear(Message... facts) {
        consumer.hear(Stream.of(facts).map(Facts::record).toList()).await().indefinitely();
    }
}
