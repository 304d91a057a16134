package org.satoshispark.kit.rest;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** How every refusal looks (RFC 9457), for the API descriptions; {@link Problems} makes them. */
final class ProblemSchema {
    static final String NAME = "Problem";

    private ProblemSchema() {}

    static Schema schema() {
        return object("A refusal (RFC 9457)")
                .addProperty(
                        "type",
                        text("Names the reason for programs: `urn:satoshispark:problem:…`")
                                .format("uri"))
                .addProperty("title", text("The reason in words"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("What was wrong with this request"))
                .addProperty("instance", text("Path of the request"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("The fields that were wrong; absent when no field was")
                                .items(error()))
                .addRequired("type")
                .addRequired("title")
                .addRequired("status")
                .addRequired("detail")
                .addRequired("instance");
    }

    private static Schema error() {
        return object("What is wrong with one field")
                .addProperty("field", text("A body's field, a parameter or a header; `body` for the whole body"))
                .addProperty("message", text("Why"))
                .addRequired("field")
                .addRequired("message");
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
