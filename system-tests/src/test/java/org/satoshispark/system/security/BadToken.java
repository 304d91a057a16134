package org.satoshispark.system.security;

/**
 * What no service may take for a proof of who calls.
 *
 * @param token null for none at all
 */
record BadToken(String why, String token) {}
