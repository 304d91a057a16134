package org.satoshispark.crowdfunding.adapter.in.rest;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.satoshispark.kit.testing.TestTokens;

/** A person who uses the API. */
record Api(UUID account, String token) {
    static final String CAMPAIGNS = "/crowdfunding/v1/campaigns";
    static final String DONATIONS = "/crowdfunding/v1/donations";

    static Api newPerson() {
        var account = UUID.randomUUID();
        return new Api(account, TestTokens.user(account));
    }

    RequestSpecification asks() {
        return given().auth().oauth2(token);
    }

    RequestSpecification sends(Object body) {
        return asks().contentType("application/json").body(body);
    }

    RequestSpecification sendsOnce(Object body) {
        return sends(body).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    String opens(long goalMsat) {
        return sendsOnce(Map.of("title", "A village school", "description", "Four rooms", "goalMsat", goalMsat))
                .post(CAMPAIGNS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String campaign(String id) {
        return CAMPAIGNS + "/" + id;
    }

    static String donations(String campaignId) {
        return campaign(campaignId) + "/donations";
    }
}
