package org.satoshispark.auth;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.vertx.core.json.JsonObject;

/** What Keycloak's token endpoint gives; {@code expiresIn} in seconds. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TokenGrant(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("refresh_token") String refreshToken,
        @JsonProperty("expires_in") long expiresIn,
        @JsonProperty("token_type") String tokenType) {

    /** The claims of the access token, unverified: it came from Keycloak itself a moment ago. */
    JsonObject claims() {
        return OidcCommonUtils.decodeJwtContent(accessToken);
    }

    @Override
    public String toString() {
        return "TokenGrant";
    }
}
