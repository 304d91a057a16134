package org.satoshispark.system.sagas;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.satoshispark.kit.OutboxRow;

/** What was said: numbered 1..n per subject and topic in the order of saying, and nothing was buried. */
record OutboxSoundness(List<Service> services) {

    void check() {
        services.forEach(service -> {
            assertEquals(List.of(), service.transactions.deadLetters(), "dead letters of " + service.name);
            service.transactions.outbox().stream()
                    .collect(groupingBy(
                            row -> row.topic() + " " + row.subject(),
                            mapping(row -> Long.parseLong(row.aggregateVersion()), toList())))
                    .forEach(OutboxSoundness::hasNoGaps);
        });
    }

    private static void hasNoGaps(String subject, List<Long> versions) {
        assertEquals(
                LongStream.rangeClosed(1, versions.size()).boxed().toList(), versions, "facts told about " + subject);
    }

    static long told(Service service, UUID subject, String kind) {
        return service.transactions.outbox().stream()
                .filter(row -> row.subject().equals(subject.toString()))
                .map(OutboxRow::type)
                .filter(type -> type.endsWith("." + kind + ".v1"))
                .count();
    }
}
