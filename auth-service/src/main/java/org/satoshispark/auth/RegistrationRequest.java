package org.satoshispark.auth;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;

/**
 * Who wants an account. ASCII only: no two names that look alike may be different ones.
 *
 * @param username 3 to 30 of a-z, 0-9, dot, underscore, hyphen; capitals count as small letters
 * @param email    at most 254 characters
 * @param password 10 to 128 characters, not containing the user name
 */
@PasswordApartFromUsername
record RegistrationRequest(
        @NotNull
        @Size(min = 3, max = 30, message = "must be 3 to 30 characters long")
        @Pattern(regexp = "[A-Za-z0-9._-]*", message = "may only contain a-z, 0-9, '.', '_' and '-'")
        String username,

        @NotNull
        @Size(min = 3, max = 254, message = "must be 3 to 254 characters long")
        @Pattern(
                regexp = "[!-~]+@[A-Za-z0-9.-]+",
                message = "may only contain visible ASCII characters, after the @ letters, digits, '.' and '-'")
        @Email(message = "must be an e-mail address")
        @Schema(format = "email")
        String email,

        @NotNull
        @CodePointLength(min = 10, max = 128, message = "must be 10 to 128 characters long")
        @Schema(minLength = 10, maxLength = 128)
        String password) {

    /** The name as it is kept and compared. Right only after validation, which lets nothing but ASCII through. */
    String normalisedUsername() {
        return username.toLowerCase(Locale.ROOT);
    }

    String normalisedEmail() {
        return email.toLowerCase(Locale.ROOT);
    }

    /** Never shows what must not be in a log. */
    @Override
    public String toString() {
        return "RegistrationRequest";
    }
}
