package org.satoshispark.auth;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.client.OidcClientException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Keycloak's users. Refusals are values; whatever leaves the outcome open is {@link KeycloakUnavailable}.
 * Blocking: for virtual threads, and never inside a unit of work.
 */
@ApplicationScoped
class Keycloak {
    private static final Set<String> FIELDS = Set.of("username", "email", "password");
    private final KeycloakAdmin admin;

    Keycloak(@RestClient KeycloakAdmin admin) {
        this.admin = admin;
    }

    /** Makes the user of a registration, enabled and with its password. */
    UserCreation create(Registration.Wish wish, String password) {
        return asking(
                "create user",
                () -> admin.create(KeycloakUser.of(wish, password)),
                answer -> switch (answer.getStatus()) {
                    case 201 -> new UserCreation.Created(lastSegment(answer));
                    case 409 -> new UserCreation.Exists(message(answer).contains("email") ? "email" : "username");
                    case 400 -> new UserCreation.Refused(refusedField(answer));
                    default -> throw unusable("create user", answer);
                });
    }

    /** The user who has this name now. */
    Optional<KeycloakUser> find(String username) {
        return asking("find user", () -> admin.search(username, true), answer -> {
            if (answer.getStatus() != 200) {
                throw unusable("find user", answer);
            }
            return answer.readEntity(new GenericType<List<KeycloakUser>>() {}).stream()
                    .filter(user -> user.username().equals(username))
                    .findFirst();
        });
    }

    /** Runs one call and reads its answer; a call that gave none has an open outcome. */
    static <T> T asking(String what, Supplier<Response> call, Function<Response, T> read) {
        try (var answer = call.get()) {
            return read.apply(answer);
        } catch (ProcessingException | WebApplicationException | OidcClientException silent) {
            throw new KeycloakUnavailable(what + ": " + silent.getClass().getSimpleName(), silent);
        }
    }

    static KeycloakUnavailable unusable(String what, Response answer) {
        return new KeycloakUnavailable(what + ": Keycloak answered " + answer.getStatus(), null);
    }

    private static UUID lastSegment(Response answer) {
        var path = answer.getLocation().getPath();
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static String message(Response answer) {
        return answer.readEntity(JsonNode.class).path("errorMessage").asText();
    }

    /**
     * Keycloak also answers 400 when its database failed, "Could not create user" without a field, or as if a password were refused
     * but with the failure's words as the error: that refuses nobody.
     */
    private static String refusedField(Response answer) {
        var why = answer.readEntity(JsonNode.class);
        var field = why.path("field").asText();
        if (FIELDS.contains(field)) {
            return field;
        }
        if (why.path("error").asText().startsWith("invalidPassword")) {
            return "password";
        }
        throw unusable("create user", answer);
    }
}
