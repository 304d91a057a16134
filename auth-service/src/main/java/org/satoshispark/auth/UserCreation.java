package org.satoshispark.auth;

import java.util.UUID;

/** Keycloak's answer to a new user. */
sealed interface UserCreation {
    /** Made; {@code userId} will be the subject of the tokens. */
    record Created(UUID userId) implements UserCreation {}

    /** Somebody has the name or the address: perhaps we ourselves, at an earlier attempt. {@code field} is Keycloak's guess. */
    record Exists(String field) implements UserCreation {}

    /** Keycloak's own rules refuse a field. */
    record Refused(String field) implements UserCreation {}
}
