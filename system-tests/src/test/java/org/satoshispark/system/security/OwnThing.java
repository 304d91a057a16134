package org.satoshispark.system.security;

/**
 * A thing that belongs to somebody.
 *
 * @param body with which its owner would be let in, null for none
 */
record OwnThing(String id, Object body) {}
