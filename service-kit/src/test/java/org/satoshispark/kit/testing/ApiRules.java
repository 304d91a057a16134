package org.satoshispark.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a client developer may expect of each service's OpenAPI document; answers what is missing. */
public final class ApiRules {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private final JsonNode document;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> operationIds = new HashSet<>();

    private ApiRules(JsonNode document) {
        this.document = document;
    }

    /** @param prefix under which all paths lie, for example {@code /accounting/v1/} */
    public static List<String> broken(JsonNode document, String prefix) {
        var rules = new ApiRules(document);
        rules.say(document.path("openapi").asText().startsWith("3.1"), "is not OpenAPI 3.1");
        rules.say(!document.path("info").path("description").isMissingNode(), "does not say what it is");
        var bearer = document.at("/components/securitySchemes/bearer");
        rules.say(bearer.path("scheme").asText().equals("bearer"), "declares no bearer token");
        rules.say(!document.at("/components/schemas/Problem/properties/errors").isMissingNode(), "has no Problem");
        rules.say(document.path("servers").isEmpty(), "tells an internal address");
        rules.say(!document.path("paths").isEmpty(), "has no paths");
        document.path("paths").fields().forEachRemaining(path -> {
            rules.say(path.getKey().startsWith(prefix), path.getKey() + " lies outside " + prefix);
            path.getValue().fields().forEachRemaining(method -> {
                if (METHODS.contains(method.getKey())) {
                    rules.check(path.getKey(), method.getKey() + " " + path.getKey(), method.getValue());
                }
            });
        });
        return rules.complaints;
    }

    private void check(String path, String name, JsonNode operation) {
        say(operationIds.add(operation.path("operationId").asText("")), name + " has an operationId of another");
        say(operation.hasNonNull("operationId"), name + " has no operationId");
        say(operation.hasNonNull("summary"), name + " has no summary");
        say(operation.path("security").isArray(), name + " does not say who may call it");
        var answers = operation.path("responses");
        problem(answers, name, "503");
        if (operation.has("requestBody")) {
            List.of("400", "413", "415").forEach(status -> problem(answers, name, status));
        }
        if (!operation.path("security").isEmpty()) {
            List.of("401", "403").forEach(status -> problem(answers, name, status));
        }
        if (path.contains("{")) {
            problem(answers, name, "404");
        }
        var good = new ArrayList<String>();
        answers.fieldNames().forEachRemaining(good::add);
        say(good.stream().anyMatch(status -> status.startsWith("2")), name + " has no good answer");
        answers.fields().forEachRemaining(answer -> {
            var status = answer.getKey();
            var content = answer.getValue().path("content");
            if (status.startsWith("2") && !status.equals("204")) {
                var schema = content.path(
                        content.fieldNames().hasNext() ? content.fieldNames().next() : "");
                say(!schema.path("schema").isEmpty(), name + " does not say what " + status + " looks like");
            } else if (status.charAt(0) >= '4') {
                problem(answers, name, status);
            }
        });
        operation.path("parameters").forEach(parameter -> parameter(name, parameter, answers));
    }

    private void parameter(String name, JsonNode parameter, JsonNode answers) {
        if (!parameter.path("in").asText().equals("path")) {
            say(parameter.hasNonNull("description"), name + " does not explain " + parameter.path("name"));
            problem(answers, name, "400");
        }
        if (parameter.path("name").asText().equals("Idempotency-Key")) {
            say(parameter.path("required").asBoolean(), name + " does not require its key");
            problem(answers, name, "422");
        }
    }

    private void problem(JsonNode answers, String name, String status) {
        var schema = answers.at("/" + status + "/content/application~1problem+json/schema/$ref");
        say(schema.asText().equals("#/components/schemas/Problem"), name + " has no problem answer " + status);
    }

    private void say(boolean good, String complaint) {
        if (!good) {
            complaints.add(complaint);
        }
    }
}
