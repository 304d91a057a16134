package org.satoshispark.auth;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Log-in, refresh and log-out at Keycloak, as its client spark-web. Same threading rule as {@link Keycloak}. */
@ApplicationScoped
class Sessions {
    private final KeycloakTokens tokens;
    private final String secret;

    Sessions(
            @RestClient KeycloakTokens tokens,
            @ConfigProperty(name = "spark.keycloak.web.secret") Optional<String> secret) {
        this.tokens = tokens;
        this.secret = secret.orElse("");
    }

    /** Empty for a wrong password, an unknown user and a locked one alike. */
    Optional<TokenGrant> logIn(String username, String password) {
        return grant(form("password")
                .param("username", username)
                .param("password", password)
                .param("scope", "openid"));
    }

    /** Empty when the refresh token is not, or no longer, good. */
    Optional<TokenGrant> refresh(String refreshToken) {
        return grant(form("refresh_token").param("refresh_token", refreshToken));
    }

    /** Ends the session of a refresh token; one that is over already is none of our business. */
    void logOut(String refreshToken) {
        var form = form(null).param("refresh_token", refreshToken);
        Keycloak.asking("log out", () -> tokens.logOut(form), answer -> {
            if (answer.getStatus() != 204 && !isInvalidGrant(answer)) {
                throw Keycloak.unusable("log out", answer);
            }
            return true;
        });
    }

    private Optional<TokenGrant> grant(Form form) {
        return Keycloak.asking("token", () -> tokens.token(form), answer -> {
            if (answer.getStatus() == 200) {
                return Optional.of(answer.readEntity(TokenGrant.class));
            }
            if (isInvalidGrant(answer)) {
                return Optional.empty();
            }
            throw Keycloak.unusable("token", answer);
        });
    }

    /** Any other error is a fault of ours (client, secret), not of who logs in. */
    private static boolean isInvalidGrant(Response answer) {
        return (answer.getStatus() == 400 || answer.getStatus() == 401)
                && answer.readEntity(JsonNode.class).path("error").asText().equals("invalid_grant");
    }

    private Form form(String grantType) {
        var form = new Form().param("client_id", "spark-web").param("client_secret", secret);
        return grantType == null ? form : form.param("grant_type", grantType);
    }
}
