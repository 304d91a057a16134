package org.satoshispark.accounting.domain;

import java.util.Objects;

/** A refusal, kept so that the same request said again is never answered differently. */
public record Rejection(Operation operation, Reason reason) {
    public Rejection {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(reason, "reason");
    }
}
