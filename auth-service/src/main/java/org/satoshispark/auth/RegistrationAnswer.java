package org.satoshispark.auth;

import java.util.UUID;

/** The new account; {@code username} as it is kept, in lower case. */
public record RegistrationAnswer(UUID accountId, String username) {}
