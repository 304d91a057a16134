package org.satoshispark.kit.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import org.satoshispark.kit.IdempotencyKeys;

/** Turns decisions into answers that can be stored under an idempotency key, and stored answers into responses. */
@ApplicationScoped
public class Answers {
    private static final String PROBLEM = "application/problem+json";
    private static final String REPLAYED = "Idempotency-Replayed";

    private final ObjectMapper json;

    public Answers(ObjectMapper json) {
        this.json = json;
    }

    /** The body that will be sent now and at every repetition; {@code location} may be null. */
    public IdempotencyKeys.Answer json(int status, String location, Object body) {
        return new IdempotencyKeys.Answer(status, location, "application/json", text(body));
    }

    /** A refusal, stored like any other answer. */
    public IdempotencyKeys.Answer problem(HttpProblem problem) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", problem.getType());
        body.put("title", problem.getTitle());
        body.put("status", problem.getStatusCode());
        body.put("detail", problem.getDetail());
        body.putAll(problem.getParameters());
        return new IdempotencyKeys.Answer(problem.getStatusCode(), null, PROBLEM, text(body));
    }

    /** A key that was used for another request is 422 and names the header. */
    public Response respond(IdempotencyKeys.Outcome outcome) {
        return switch (outcome) {
            case IdempotencyKeys.Outcome.Answered answered -> respond(answered.answer(), answered.replayed());
            case IdempotencyKeys.Outcome.KeyReused reused ->
                throw Problems.field(
                        422, "idempotency-key-reused", "Idempotency-Key", "was used before for a different request");
        };
    }

    private Response respond(IdempotencyKeys.Answer answer, boolean replayed) {
        if (answer.contentType().equals(PROBLEM)) {
            throw problem(answer.body(), replayed);
        }
        var response = Response.status(answer.status())
                .type(answer.contentType())
                .entity(answer.body())
                .header(REPLAYED, replayed);
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        return response.build();
    }

    /** As it was stored; thrown, so that it gets what every problem gets, as the path of the request. */
    private HttpProblem problem(String stored, boolean replayed) {
        try {
            var problem = json.readTree(stored);
            var builder = HttpProblem.builder()
                    .withType(URI.create(problem.path("type").asText()))
                    .withTitle(problem.path("title").asText())
                    .withStatus(problem.path("status").asInt())
                    .withDetail(problem.path("detail").asText())
                    .withHeader(REPLAYED, replayed);
            return problem.has("errors")
                    ? builder.with("errors", problem.get("errors")).build()
                    : builder.build();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The request as text, for its fingerprint. */
    public String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
