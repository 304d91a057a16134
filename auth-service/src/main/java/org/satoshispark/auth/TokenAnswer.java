package org.satoshispark.auth;

/** Tokens of one session; {@code expiresIn} is the access token's life in seconds. */
public record TokenAnswer(String accessToken, String refreshToken, long expiresIn, String tokenType) {
    static TokenAnswer of(TokenGrant grant) {
        return new TokenAnswer(grant.accessToken(), grant.refreshToken(), grant.expiresIn(), grant.tokenType());
    }

    /** Never shows what must not be in a log. */
    @Override
    public String toString() {
        return "TokenAnswer";
    }
}
