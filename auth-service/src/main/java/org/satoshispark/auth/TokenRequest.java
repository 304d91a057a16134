package org.satoshispark.auth;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A log-in ({@code username}, {@code password}) or a refresh ({@code refreshToken}). */
record TokenRequest(
        @NotNull GrantType grantType,
        @Size(max = 254) String username,
        @Size(max = 128) String password,
        @Size(max = 16384) String refreshToken) {

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
