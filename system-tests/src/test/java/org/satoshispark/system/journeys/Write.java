package org.satoshispark.system.journeys;

/**
 * A write that the API offers, with a body that would be taken.
 *
 * @param token    of somebody who may do it, null where nobody needs one
 * @param needsKey whether it takes an {@code Idempotency-Key}
 * @param body     null for a write without one
 */
record Write(String method, String path, String token, boolean needsKey, String body) {}
