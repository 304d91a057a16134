package org.satoshispark.kit;

import java.util.Optional;
import java.util.UUID;

/**
 * Why something is said: the saga it belongs to, the message or request that caused it, and the trace to continue.
 *
 * @param correlationId the saga; empty when the message itself starts one
 * @param causationId   {@code ce_id} of the causing message, or the id of the request
 * @param traceparent   W3C trace context of the cause
 */
public record Cause(Optional<UUID> correlationId, UUID causationId, String traceparent) {

    /** A cause of our own making: a job, or a request that brought no trace. */
    public static Cause fresh() {
        return new Cause(Optional.empty(), Ids.next(), Trace.begin());
    }

    /** An API request; {@code traceparent} is continued when it is well-formed, else a trace begins here. */
    public static Cause ofRequest(String traceparent) {
        return new Cause(Optional.empty(), Ids.next(), Trace.isValid(traceparent) ? traceparent : Trace.begin());
    }

    /** A message that was heard. */
    public static Cause of(Envelope envelope) {
        return new Cause(Optional.of(envelope.correlationId()), envelope.id(), Trace.continued(envelope.traceparent()));
    }

    /** A cause that was written down for what a job says later; its trace is continued. */
    public static Cause remembered(Optional<UUID> correlationId, UUID causationId, String traceparent) {
        return new Cause(correlationId, causationId, Trace.continued(traceparent));
    }

    /** The saga a message belongs to: the cause's, or the one it starts. */
    UUID sagaOf(org.satoshispark.messages.Message message) {
        return correlationId.orElse(message.subject());
    }
}
