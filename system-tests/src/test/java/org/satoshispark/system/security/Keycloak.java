package org.satoshispark.system.security;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.client.Api;

/** The identity provider itself, asked by its administrator: real tokens that are real for something else than the suite. */
final class Keycloak implements AutoCloseable {
    private static final String REALM = "satoshi-spark";
    private final Api api = new Api(Surroundings.keycloak());
    private final String mark = UUID.randomUUID().toString();
    private final String imposter = "imposter-" + mark;

    /** What a client of the realm gives: tokens of its own audience, life and scope. */
    record Client(String id, String audience, int lifeSeconds, boolean withRoles) {}

    /** A token that the realm signs for one of its people through another client than the suite's. */
    String token(Client client, String username, String password) {
        var clientId = client.id() + "-" + mark;
        admin("POST", "/admin/realms/" + REALM + "/clients", client(clientId, client));
        return token(REALM, clientId, username, password);
    }

    /** A token of another realm, with the audience and the roles of ours. */
    String imposter(String username, String password) {
        var client = client("imposter", new Client("imposter", REALM, 300, true));
        var roles = List.of(Map.of("name", "user"), Map.of("name", "operator"));
        var user = Map.of(
                "username",
                username,
                "email",
                username + "@example.org",
                "firstName",
                "A",
                "lastName",
                "B",
                "enabled",
                true,
                "realmRoles",
                List.of("user", "operator"),
                "credentials",
                List.of(Map.of("type", "password", "value", password)));
        admin(
                "POST",
                "/admin/realms",
                Map.of(
                        "realm", imposter,
                        "enabled", true,
                        "roles", Map.of("realm", roles),
                        "clients", List.of(client),
                        "users", List.of(user)));
        return token(imposter, "imposter", username, password);
    }

    /** With which the realm signs access tokens. */
    PublicJsonWebKey key() throws JoseException {
        var keys = api.send("GET", "/realms/" + REALM + "/protocol/openid-connect/certs", null)
                .expect(200)
                .body()
                .path("keys");
        var signing = StreamSupport.stream(keys.spliterator(), false)
                .filter(key -> key.path("use").asText().equals("sig"))
                .findFirst()
                .orElseThrow();
        return PublicJsonWebKey.Factory.newPublicJwk(signing.toString());
    }

    /** Leaves the realm as it was. */
    @Override
    public void close() {
        admin("DELETE", "/admin/realms/" + imposter, null);
        admin("GET", "/admin/realms/" + REALM + "/clients", null).forEach(client -> {
            if (client.path("clientId").asText().endsWith(mark)) {
                admin(
                        "DELETE",
                        "/admin/realms/" + REALM + "/clients/"
                                + client.path("id").asText(),
                        null);
            }
        });
    }

    private static Map<String, Object> client(String clientId, Client client) {
        var mapper = Map.of(
                "name", "audience",
                "protocol", "openid-connect",
                "protocolMapper", "oidc-audience-mapper",
                "config", Map.of("included.custom.audience", client.audience(), "access.token.claim", "true"));
        return Map.of(
                "clientId",
                clientId,
                "publicClient",
                true,
                "standardFlowEnabled",
                false,
                "directAccessGrantsEnabled",
                true,
                "fullScopeAllowed",
                client.withRoles(),
                "attributes",
                Map.of("access.token.lifespan", Integer.toString(client.lifeSeconds())),
                "protocolMappers",
                List.of(mapper));
    }

    private JsonNode admin(String method, String path, Object body) {
        var token = token("master", "admin-cli", "admin", Surroundings.keycloakAdminPassword());
        var answer = api.send(method, path, body, "Authorization", "Bearer " + token);
        if (answer.status() >= 300) {
            throw new IllegalStateException(method + " " + path + " got " + answer.status() + ": " + answer.body());
        }
        return answer.body();
    }

    private String token(String realm, String client, String username, String password) {
        var form = Map.of("grant_type", "password", "client_id", client, "username", username, "password", password);
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return api.send(
                        "POST",
                        "/realms/" + realm + "/protocol/openid-connect/token",
                        body,
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .expect(200)
                .text("access_token");
    }
}
