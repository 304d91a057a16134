package org.satoshispark.auth;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;

/** A log-in ({@code username}, {@code password}) or a refresh ({@code refreshToken}). */
record TokenRequest(
        @NotNull GrantType grantType,
        @CodePointLength(max = 254) @Schema(maxLength = 254) String username,
        @CodePointLength(max = 128) @Schema(maxLength = 128) String password,
        @Size(max = LONGEST_REFRESH_TOKEN) String refreshToken) {
    /** Keycloak ignores a longer parameter (its OIDC protocol's {@code req-params-default-max-size}) and says that none came. */
    static final int LONGEST_REFRESH_TOKEN = 4000;

    /** How one asks for tokens. */
    enum GrantType {
        @JsonProperty("password")
        PASSWORD,
        @JsonProperty("refresh")
        REFRESH
    }

    /** Never shows what must not be in a log. */
    @Override
    public String toString() {
        return "TokenRequest";
    }
}
