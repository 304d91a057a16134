package org.satoshispark.bitcoin.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.satoshispark.kit.testing.ApiRules;

/** The OpenAPI document that clients of this service are generated from. */
@QuarkusTest
@WithTestResource(org.satoshispark.bitcoin.testing.BitcoinTestResource.class)
class ApiDescriptionTest {

    @Test
    void the_description_says_all_that_a_client_developer_needs() throws IOException {
        var document =
                given().accept("application/json").get("/bitcoin/v1/openapi").asString();
        assertEquals(List.of(), ApiRules.broken(new ObjectMapper().readTree(document), "/bitcoin/v1/"));
    }
}
