package org.satoshispark.kit.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkiverse.resteasy.problem.validation.Violation;
import io.quarkus.oidc.OIDCException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.satoshispark.kit.Faults;

/** Gives the problems that libraries make the shape of our own ({@link Problems}): one client code reads all refusals. */
@ApplicationScoped
public class ProblemShape implements ProblemPostProcessor {
    private static final String VIOLATIONS = "violations";

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getParameters().get(VIOLATIONS) instanceof List<?> violations) {
            return Problems.fields(400, "invalid-request", errors(violations));
        }
        if (problem.getStatusCode() == 500 && isPassing(context.cause)) {
            return problemOf(StandardProblem.of(503), Map.of());
        }
        return problem.getType() == null || problem.getStatusCode() == 500
                ? problemOf(StandardProblem.of(problem.getStatusCode()), problem.getHeaders())
                : problem;
    }

    /**
     * JSON of our own that cannot be written or read is an IOException too, and a bug. A service that starts while the identity
     * provider is away has no keys yet to check a token with, and says so by an OIDCException.
     */
    private static boolean isPassing(Throwable cause) {
        return cause instanceof OIDCException || !(cause instanceof JsonProcessingException) && Faults.isPassing(cause);
    }

    /** Before the library adds {@code instance} (99); larger numbers come first. */
    @Override
    public int priority() {
        return 100;
    }

    private static HttpProblem problemOf(StandardProblem standard, Map<String, Object> headers) {
        var builder = Problems.builder(standard.status(), standard.code(), standard.detail());
        headers.forEach(builder::withHeader);
        return builder.build();
    }

    /** In a fixed order, so that the same request gets the same answer. */
    private static List<FieldError> errors(List<?> violations) {
        return violations.stream()
                .map(Violation.class::cast)
                .map(violation -> new FieldError(
                        violation.field == null || violation.field.isEmpty() ? "body" : violation.field,
                        violation.message))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
    }
}
