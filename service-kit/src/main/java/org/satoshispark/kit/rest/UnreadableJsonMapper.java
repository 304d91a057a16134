package org.satoshispark.kit.rest;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * JSON of another shape than asked for is 400 and names the field. Quarkus' own mapper answers without a body, and in
 * development with the offending value, which may be a password.
 */
class UnreadableJsonMapper {
    private static final int BEFORE_QUARKUS = Priorities.USER - 100;

    @ServerExceptionMapper(priority = BEFORE_QUARKUS)
    Response toProblem(MismatchedInputException mismatch) {
        var field = mismatch.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(name -> name != null)
                .collect(Collectors.joining("."));
        return Problems.field(400, "unreadable-json", field.isEmpty() ? "body" : field, "is not of the right type")
                .toResponse();
    }
}
