package org.satoshispark.auth;

/** Who has the name of a registration in Keycloak. */
sealed interface NameHolder {
    /** This registration's own user; it is ACTIVE now. */
    record Ours(Registration active) implements NameHolder {}

    /** Somebody else; it is refused now. */
    record Another() implements NameHolder {}

    /** Nobody yet; nothing was decided. */
    record Nobody() implements NameHolder {}
}
