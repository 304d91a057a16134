package org.satoshispark.kit;

import java.time.Instant;
import java.util.UUID;
import org.satoshispark.messages.Message;

/** A message as it was heard: the CloudEvents attributes that handling needs, and the fact itself. */
public record Envelope(
        UUID id, Instant time, UUID correlationId, UUID causationId, String traceparent, Message message) {}
