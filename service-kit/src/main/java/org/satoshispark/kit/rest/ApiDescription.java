package org.satoshispark.kit.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Adds to a service's OpenAPI document what all services have in common: problems, headers, the way to log in,
 * and {@code security: []} at what anybody may call, so that nothing is public by silence.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        var components = document.getComponents();
        List.of("HttpProblem", "HttpValidationProblem", "Violation").forEach(components::removeSchema);
        components.addSchema(ProblemSchema.NAME, ProblemSchema.schema());
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    CommonParameters.describe(operation);
                    if (operation.getSecurity() == null) {
                        operation.setSecurity(List.of());
                    }
                    answers(path, operation);
                }));
        BodySchemas.describe(document);
    }

    private static void answers(String path, Operation operation) {
        var parameters = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        var answers = new ProblemAnswers(operation);
        var hasBody = operation.getRequestBody() != null;
        var takesWords = parameters.stream().anyMatch(parameter -> parameter.getIn() != Parameter.In.PATH);
        answers.describeThoseThere();
        answers.addIf(hasBody || takesWords, 400, "The request is malformed; `errors` names the fields");
        var secured = !operation.getSecurity().isEmpty();
        answers.addIf(secured, 401, "The bearer token is missing, expired or not valid here");
        answers.addIf(secured, 403, "The token does not give the right to do this");
        answers.addIf(true, 429, "Too many requests; Retry-After says when to try again");
        answers.addIf(path.contains("{"), 404, "It does not exist, or belongs to somebody else");
        answers.addIf(hasBody, 413, "The body is larger than 64 KiB");
        answers.addIf(hasBody, 415, "The body is not of the media type that is asked for");
        var keyed = parameters.stream().anyMatch(parameter -> CommonParameters.KEY.equals(parameter.getName()));
        answers.addIf(keyed, 422, "Refused by a rule, or the Idempotency-Key was used for another request");
        answers.addIf(true, 503, "A part that is needed does not answer; try again soon");
        headers(operation, keyed);
    }

    private static void headers(Operation operation, boolean keyed) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.equals("201") || status.equals("202")) {
                response.addHeader("Location", header("Where the result can be looked at"));
                if (keyed) {
                    response.addHeader(
                            "Idempotency-Replayed", header("`true` when this answer repeats an earlier one"));
                }
            }
        });
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
