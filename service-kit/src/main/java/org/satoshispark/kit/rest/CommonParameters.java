package org.satoshispark.kit.rest;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Headers and parameters that mean the same wherever they are; what a resource says itself is kept. */
final class CommonParameters {
    static final String KEY = "Idempotency-Key";

    private CommonParameters() {}

    static void describe(Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        operation.setParameters(operation.getParameters().stream()
                .filter(parameter -> !"traceparent".equals(parameter.getName()))
                .toList());
        operation.getParameters().forEach(CommonParameters::describeOne);
    }

    private static void describeOne(Parameter parameter) {
        if (parameter.getIn() == Parameter.In.QUERY) {
            parameter.setAllowEmptyValue(true);
        }
        switch (parameter.getName()) {
            case KEY ->
                said(parameter, "Chosen by you; the same key with the same request gets the same answer, once done.")
                        .required(true)
                        .schema(OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .minLength(1)
                                .maxLength(200)
                                .pattern("^[!-~]{1,200}$"));
            case "Prefer" -> said(parameter, "`wait=n` waits up to n (at most 30) seconds for the final state.");
            case "cursor" -> said(parameter, "`nextCursor` of the page before; absent for the first page.");
            case "limit" ->
                said(parameter, "Items on a page.")
                        .schema(OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .minimum(BigDecimal.ONE)
                                .maximum(BigDecimal.valueOf(100))
                                .defaultValue(20));
            case "If-Match" -> said(parameter, "The ETag that you saw; 412 when somebody changed it meanwhile.");
            case "If-None-Match" -> said(parameter, "The ETag that you have; 304 when nothing changed.");
            case "Last-Event-ID" -> said(parameter, "Position of the last event that you got.");
            default -> {}
        }
    }

    private static Parameter said(Parameter parameter, String description) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(description);
        }
        return parameter;
    }
}
