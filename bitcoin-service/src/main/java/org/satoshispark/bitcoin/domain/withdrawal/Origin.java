package org.satoshispark.bitcoin.domain.withdrawal;

import java.util.UUID;

/**
 * The message that accepted a withdrawal. What is said about it later is said by a job, long after that message was heard,
 * and must name it as its cause all the same.
 *
 * @param sagaId  the message's {@code ce_correlationid}
 * @param causeId the message's {@code ce_id}
 * @param trace   W3C trace context to continue
 */
public record Origin(UUID sagaId, UUID causeId, String trace) {}
