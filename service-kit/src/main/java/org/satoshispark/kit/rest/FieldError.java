package org.satoshispark.kit.rest;

/**
 * What is wrong with one part of a request.
 *
 * @param field a body's field (nested ones with dots), a parameter or a header; {@code body} for the body as a whole
 * @param message why, without the value itself: it may be a secret
 */
public record FieldError(String field, String message) {}
