package org.satoshispark.accounting.adapter.in;

import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What every refusal looks like (RFC 9457), for the API description. */
@Schema(description = "A refusal (RFC 9457)")
public record Problem(
        @Schema(description = "Names the reason for programs")
        URI type,

        String title,
        @Schema(required = true) int status,
        String detail,
        @Schema(description = "The fields that were wrong") List<FieldError> errors) {
    static final String JSON = "application/problem+json";

    /** One field of the request and what is wrong with it. */
    public record FieldError(String field, String message) {}
}
