package org.satoshispark.accounting.domain;

import java.util.Comparator;
import java.util.UUID;

/** One alarm per kind and subject (deposit, withdrawal or campaign), however often the fact is said. */
public record AlarmId(AlarmKind kind, UUID subject) implements Comparable<AlarmId> {
    private static final Comparator<AlarmId> ORDER =
            Comparator.comparing(AlarmId::kind).thenComparing(AlarmId::subject);

    @Override
    public int compareTo(AlarmId other) {
        return ORDER.compare(this, other);
    }
}
