package org.satoshispark.auth;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who one is; {@code registeredAt} is null for people who did not register here (operators). */
public record Profile(
        UUID accountId,
        String username,
        @Schema(nullable = true) String email,
        Set<String> roles,
        @Schema(nullable = true) Instant registeredAt) {}
