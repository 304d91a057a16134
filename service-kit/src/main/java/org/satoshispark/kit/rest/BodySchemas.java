package org.satoshispark.kit.rest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says of bodies what holds for all of them ({@link StrictJson}): a request has no field that is not named here, and null
 * means left out; an answer always has every field, unless its schema allows null.
 */
final class BodySchemas {
    private final Map<String, Schema> named;

    private BodySchemas(Map<String, Schema> named) {
        this.named = named;
    }

    static void describe(OpenAPI document) {
        var schemas = new BodySchemas(document.getComponents().getSchemas());
        var operations = document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .toList();
        schemas.reached(operations.stream()
                        .filter(operation -> operation.getRequestBody() != null)
                        .map(operation -> operation.getRequestBody().getContent()))
                .forEach(BodySchemas::asRequest);
        schemas.reached(operations.stream().flatMap(BodySchemas::answers)).forEach(BodySchemas::asAnswer);
    }

    private static Stream<Content> answers(Operation operation) {
        return operation.getResponses().getAPIResponses().values().stream().map(answer -> answer.getContent());
    }

    private static void asRequest(Schema schema) {
        schema.setAdditionalPropertiesBoolean(false);
        var required = schema.getRequired() == null ? List.<String>of() : schema.getRequired();
        schema.getProperties().forEach((name, property) -> {
            anchor(property);
            if (!required.contains(name)) {
                schema.addProperty(name, orNull(property));
            }
        });
    }

    /** Bean validation matches the whole text, JSON Schema any part of it. */
    private static void anchor(Schema property) {
        var pattern = property.getPattern();
        if (pattern != null && !pattern.equals("\\S") && !pattern.startsWith("^")) {
            property.setPattern("^(?:" + pattern + ")$");
        }
    }

    private static Schema orNull(Schema property) {
        if (allowsNull(property)) {
            return property;
        }
        return property.getRef() == null
                ? property.addType(Schema.SchemaType.NULL)
                : OASFactory.createSchema()
                        .addAnyOf(property)
                        .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
    }

    private static void asAnswer(Schema schema) {
        schema.setRequired(new ArrayList<>(schema.getProperties().entrySet().stream()
                .filter(property -> !allowsNull(property.getValue()))
                .map(Map.Entry::getKey)
                .toList()));
    }

    private static boolean allowsNull(Schema schema) {
        return schema.getType() != null && schema.getType().contains(Schema.SchemaType.NULL)
                || schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(BodySchemas::allowsNull);
    }

    /** The objects that bodies are made of; the problem describes itself. */
    private List<Schema> reached(Stream<Content> bodies) {
        Set<String> names = new TreeSet<>();
        var open = new ArrayDeque<Schema>();
        bodies.filter(Objects::nonNull)
                .flatMap(content -> content.getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .filter(Objects::nonNull)
                .forEach(open::add);
        while (!open.isEmpty()) {
            var schema = open.remove();
            if (schema.getRef() != null) {
                var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
                if (!name.equals(ProblemSchema.NAME) && names.add(name)) {
                    open.add(named.get(name));
                }
            }
            parts(schema).forEach(open::add);
        }
        return names.stream()
                .map(named::get)
                .filter(schema -> schema.getProperties() != null)
                .toList();
    }

    private static Stream<Schema> parts(Schema schema) {
        return Stream.of(
                        schema.getProperties() == null
                                ? Stream.<Schema>empty()
                                : schema.getProperties().values().stream(),
                        schema.getAnyOf() == null ? Stream.<Schema>empty() : schema.getAnyOf().stream(),
                        Stream.ofNullable(schema.getItems()))
                .flatMap(found -> found);
    }
}
