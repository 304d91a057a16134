package org.satoshispark.system.walk;

import java.util.List;
import java.util.stream.Collectors;

/** What {@link BadService} says it is. */
final class BadDescription {
    private static final String KEY = """
            "parameters": [{"name": "Idempotency-Key", "in": "header", "required": true, "schema": {"type": "string",
              "minLength": 1, "maxLength": 200, "pattern": "^[!-~]{1,200}$"}}],""";
    private static final String BODY = """
            "requestBody": {"required": true, "content": {"application/json": {"schema":
              {"$ref": "#/components/schemas/Wish"}}}},""";

    static final String JSON = """
            {"openapi": "3.1.0", "info": {"title": "Bad", "version": "1"}, "paths": {%s}, "components": {"schemas": {
              "Thing": {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}},
              "Wish": {"type": "object", "required": ["amountMsat"], "additionalProperties": false, "properties":
                {"amountMsat": {"type": "integer", "minimum": 1, "maximum": 1000}}},
              "Problem": {"type": "object", "properties": {"type": {"type": "string"}, "title": {"type": "string"},
                "status": {"type": "integer"}, "detail": {"type": "string"}, "instance": {"type": "string"}}}}}}
            """.formatted(String.join(
            ",",
            List.of("away", "crashes", "plain", "nowhere", "chatty", "surprising").stream()
                    .map(name -> operation(name, "get", "", "200"))
                    .collect(Collectors.joining(",")),
            operation("credulous", "post", BODY, "200"),
            operation("forgetful", "post", KEY + BODY, "201")));

    private BadDescription() {}

    private static String operation(String name, String method, String wants, String status) {
        return """
                "/dashboard/v1/%1$s": {"%2$s": {"operationId": "%1$s", %3$s "responses": {
                  "%4$s": {"description": "good", "content": {"application/json": {"schema":
                    {"$ref": "#/components/schemas/Thing"}}}},
                  "400": {"description": "bad", "content": {"application/problem+json": {"schema":
                    {"$ref": "#/components/schemas/Problem"}}}},
                  "404": {"description": "none", "content": {"application/problem+json": {"schema":
                    {"$ref": "#/components/schemas/Problem"}}}}}}}""".formatted(name, method, wants, status);
    }
}
