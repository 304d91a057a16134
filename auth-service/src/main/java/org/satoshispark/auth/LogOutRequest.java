package org.satoshispark.auth;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The session to end, by its refresh token: a JWT. What is blank to Java is not what is blank to JSON Schema, so neither is said. */
record LogOutRequest(
        @NotNull
        @Size(min = 1, max = TokenRequest.LONGEST_REFRESH_TOKEN)
        @Pattern(regexp = "[!-~]*", message = "may only contain visible ASCII characters")
        String refreshToken) {
    /** Never shows what must not be in a log. */
    @Override
    public String toString() {
        return "LogOutRequest";
    }
}
