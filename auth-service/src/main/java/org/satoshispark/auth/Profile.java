package org.satoshispark.auth;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Who one is; {@code registeredAt} is null for people who did not register here (operators). */
public record Profile(UUID accountId, String username, String email, Set<String> roles, Instant registeredAt) {}
