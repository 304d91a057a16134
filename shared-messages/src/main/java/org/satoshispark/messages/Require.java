package org.satoshispark.messages;

/** What each record checks of itself, so that a malformed record is caught where it is read. */
final class Require {
    private Require() {}

    static void present(String field, Object value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
    }

    static void text(String field, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field + " is missing or blank");
        }
    }

    static void version(long aggregateVersion) {
        if (aggregateVersion < 1) {
            throw new IllegalArgumentException("aggregateVersion must be 1 or more but is " + aggregateVersion);
        }
    }
}
