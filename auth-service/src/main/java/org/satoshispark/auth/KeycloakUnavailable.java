package org.satoshispark.auth;

/** Keycloak gave no usable answer: what was asked may or may not have happened. */
final class KeycloakUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeycloakUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
