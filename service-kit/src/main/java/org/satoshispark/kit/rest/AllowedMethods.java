package org.satoshispark.kit.rest;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code Allow} names exactly the methods that the API description has for an address: JAX-RS leaves it out of a 405, which
 * RFC 9110 (15.5.6) forbids, and lists in OPTIONS the methods of neighbouring addresses too.
 */
@Provider
public class AllowedMethods implements ContainerResponseFilter {
    private static final String DESCRIPTION = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final int NOT_ALLOWED = 405;

    private final Map<Pattern, String> allowed = new LinkedHashMap<>();

    AllowedMethods() throws IOException {
        try (var document = Thread.currentThread().getContextClassLoader().getResourceAsStream(DESCRIPTION)) {
            if (document == null) {
                throw new IllegalStateException("the build left out the API description " + DESCRIPTION);
            }
            new JsonObject(Buffer.buffer(document.readAllBytes()))
                    .getJsonObject("paths").stream()
                            .forEach(path -> allowed.put(
                                    Pattern.compile(path.getKey().replaceAll("\\{[^/]+}", "[^/]+")),
                                    methods((JsonObject) path.getValue())));
        }
    }

    private static String methods(JsonObject path) {
        var methods = path.fieldNames().stream()
                .map(method -> method.toUpperCase(Locale.ROOT))
                .filter(Set.of("GET", "PUT", "POST", "DELETE", "PATCH")::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        methods.add(HttpMethod.OPTIONS);
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return String.join(", ", methods);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == NOT_ALLOWED || request.getMethod().equals(HttpMethod.OPTIONS)) {
            var path = request.getUriInfo().getPath();
            allowed.entrySet().stream()
                    .filter(known -> known.getKey().matcher(path).matches())
                    .findFirst()
                    .ifPresent(known -> response.getHeaders().putSingle(HttpHeaders.ALLOW, known.getValue()));
        }
    }
}
