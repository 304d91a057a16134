package org.satoshispark.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules on OpenAPI documents, shown red: on an empty document and on a careless one. */
class ApiRulesTest {
    private static final String CARELESS = """
            {"openapi": "3.0.3", "servers": [{}], "paths": {
              "/q/internal": {"get": {"operationId": "a", "summary": "s", "responses": {"200": {}}}},
              "/x/v1/things/{id}": {"post": {"operationId": "a", "security": [{"bearer": []}], "requestBody": {},
                "parameters": [{"name": "Idempotency-Key"}, {"name": "cursor"}],
                "responses": {"202": {}, "409": {"description": "taken"}}}}}}""";

    @Test
    void an_empty_document_breaks_the_rules_on_the_whole() throws IOException {
        assertEquals(
                List.of(
                        "is not OpenAPI 3.1",
                        "does not say what it is",
                        "declares no bearer token",
                        "has no Problem",
                        "has no paths"),
                ApiRules.broken(new ObjectMapper().readTree("{}"), "/x/v1/"));
    }

    @Test
    void a_careless_document_breaks_the_rules_on_operations() throws IOException {
        var broken = ApiRules.broken(new ObjectMapper().readTree(CARELESS), "/x/v1/");
        var post = "post /x/v1/things/{id}";
        assertTrue(
                broken.containsAll(List.of(
                        "tells an internal address",
                        "/q/internal lies outside /x/v1/",
                        "get /q/internal does not say who may call it",
                        post + " has an operationId of another",
                        post + " has no summary",
                        post + " does not say what 202 looks like",
                        post + " does not require its key",
                        post + " does not explain \"cursor\"")),
                broken.toString());
        for (var status : List.of("400", "401", "403", "404", "409", "413", "415", "422", "503")) {
            assertTrue(broken.contains(post + " has no problem answer " + status), status + " of " + broken);
        }
    }
}
