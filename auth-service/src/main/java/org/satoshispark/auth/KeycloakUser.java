package org.satoshispark.auth;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A user as Keycloak's Admin REST API takes and gives it. {@code registration_id} ties it to our row. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeycloakUser(
        UUID id,
        String username,
        String email,
        boolean enabled,
        Map<String, List<String>> attributes,
        List<Credential> credentials) {
    private static final String REGISTRATION_ID = "registration_id";

    /** A password, on its way to Keycloak and never back. */
    record Credential(String type, String value, boolean temporary) {
        @Override
        public String toString() {
            return "Credential";
        }
    }

    static KeycloakUser of(Registration.Wish wish, String password) {
        return new KeycloakUser(
                null,
                wish.username(),
                wish.email(),
                true,
                Map.of(REGISTRATION_ID, List.of(wish.id().toString())),
                List.of(new Credential("password", password, false)));
    }

    /** The registration that made this user; empty for operators and others who came another way. */
    Optional<UUID> registrationId() {
        return Optional.ofNullable(attributes)
                .map(all -> all.get(REGISTRATION_ID))
                .flatMap(values -> values.stream().findFirst())
                .map(UUID::fromString);
    }
}
