package org.satoshispark.kit.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.stream.Collectors;

/** A body that is no JSON, or not the JSON that was asked for, is 400 and names the field; the reader's own words stay here. */
@Provider
public class UnreadableBodies implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (JsonProcessingException unreadable) {
            throw problem(unreadable);
        } catch (CharConversionException noText) {
            // Jackson takes a body that begins with zero bytes for UTF-32.
            throw noJson();
        } catch (WebApplicationException wrapped) {
            throw wrapped.getCause() instanceof JsonProcessingException unreadable ? problem(unreadable) : wrapped;
        }
    }

    private static HttpProblem problem(JsonProcessingException unreadable) {
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown -> field(unknown, "is not known here");
            case JsonMappingException mapping
            when !mapping.getPath().isEmpty() -> field(mapping, "has a value of the wrong type or form");
            default -> noJson();
        };
    }

    private static HttpProblem noJson() {
        return Problems.field(400, "unreadable-body", "body", "is not the JSON object that is expected here");
    }

    private static HttpProblem field(JsonMappingException mapping, String why) {
        var path = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
        return Problems.field(400, "unreadable-body", path, why);
    }
}
