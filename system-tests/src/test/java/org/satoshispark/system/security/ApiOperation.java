package org.satoshispark.system.security;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * One operation as the OpenAPI document of its service tells it.
 *
 * @param roles who may call it, empty when its {@code security} is not said, an empty set for everybody with a token
 * @param open  said to be for anybody: {@code security: []}
 */
record ApiOperation(String method, String template, JsonNode description, Optional<Set<String>> roles, boolean open) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /** All that a document tells, in its order. */
    static List<ApiOperation> of(JsonNode document) {
        var operations = new ArrayList<ApiOperation>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(of(method.getKey().toUpperCase(), path.getKey(), method.getValue()));
                    }
                }));
        return operations;
    }

    private static ApiOperation of(String method, String template, JsonNode description) {
        var security = description.path("security");
        var open = security.isArray() && security.isEmpty();
        if (!security.isArray() || open) {
            return new ApiOperation(method, template, description, Optional.empty(), open);
        }
        var roles = new HashSet<String>();
        security.forEach(way -> way.path("bearer").forEach(role -> roles.add(role.asText())));
        return new ApiOperation(method, template, description, Optional.of(roles), false);
    }

    String name() {
        return method + " " + template;
    }

    boolean takesId() {
        return template.contains("{");
    }

    boolean isForOperators() {
        return roles.filter(names -> names.contains("operator")).isPresent();
    }

    /** The address with ids of the right kind that nobody ever got. */
    String nowhere() {
        var numbered = StreamSupport.stream(description.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals("path"))
                .anyMatch(parameter -> parameter.at("/schema/type").asText().equals("integer"));
        return at(numbered ? "2147483647" : UUID.randomUUID().toString());
    }

    /** The address of the thing with this id. */
    String at(String id) {
        return template.replaceAll("\\{[^}]+}", id);
    }
}
