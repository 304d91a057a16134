package org.satoshispark.auth;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The session to end, by its refresh token. */
record LogOutRequest(
        @NotBlank @Size(max = TokenRequest.LONGEST_REFRESH_TOKEN)
        String refreshToken) {
    /** Never shows what must not be in a log. */
    @Override
    public String toString() {
        return "LogOutRequest";
    }
}
