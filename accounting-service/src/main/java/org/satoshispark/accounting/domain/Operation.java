package org.satoshispark.accounting.domain;

import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

/**
 * The natural key of a journal entry (lightning.md G4): one operation has at most one entry, however often its message
 * is said.
 *
 * @param id deposit, unclaimed receipt, withdrawal, donation or campaign, by kind
 */
public record Operation(OperationKind kind, UUID id) implements Comparable<Operation> {
    private static final Comparator<Operation> ORDER =
            Comparator.comparing(Operation::kind).thenComparing(Operation::id);

    public Operation {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    @Override
    public int compareTo(Operation other) {
        return ORDER.compare(this, other);
    }
}
