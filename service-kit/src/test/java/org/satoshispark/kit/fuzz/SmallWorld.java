package org.satoshispark.kit.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.satoshispark.messages.Catalogue;
import org.satoshispark.messages.Msat;

/** Payloads whose fields come from a small world, so that facts meet: few people, few campaigns, amounts that matter. */
public final class SmallWorld {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Long> AMOUNTS = List.of(
            1_000L,
            5_000L,
            2_500L,
            7_000L,
            1L,
            100_000L,
            3L,
            1_000L,
            999L,
            10_000L,
            50L,
            Msat.MAX,
            Msat.MAX - 1,
            0L,
            -1L,
            Msat.MAX + 1,
            Long.MAX_VALUE,
            Long.MIN_VALUE);
    private static final List<Long> COUNTS = List.of(1L, 2L, 3L, 4L, 5L, 0L, -1L, Long.MAX_VALUE);
    private static final List<String> WORDS = List.of(
            "successful",
            "SUCCESSFUL",
            "failed",
            "FAILED",
            "cancelled",
            "CANCELLED",
            "NODE_TERMINAL",
            "NEVER_SENT",
            "EXPIRY_FENCE",
            "owner",
            "deadline",
            "a reason",
            "",
            " ",
            "\u20bf\uD83D\uDE80",
            "zero\0byte");
    private static final List<String> TIMES = List.of(
            "2026-11-21T12:00:00Z",
            "2026-11-21T12:00:00.000000001Z",
            "2026-11-20T12:00:00Z",
            "2027-01-01T00:00:00Z",
            "1970-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59.999999999Z",
            "-999999999-01-01T00:00:00Z");
    public static final List<UUID> PEOPLE = ids(1, 3);
    public static final List<UUID> CAMPAIGNS = ids(16, 2);
    /** Deposits, withdrawals, donations. */
    public static final List<UUID> OTHERS = ids(32, 4);

    private final List<String> words;

    /** @param words what texts of the service under test say besides the usual */
    SmallWorld(List<String> words) {
        this.words =
                java.util.stream.Stream.concat(words.stream(), WORDS.stream()).toList();
    }

    private static List<UUID> ids(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | i))
                .toList();
    }

    String payload(Catalogue.Entry entry, Choices choices) {
        var fact = JSON.createObjectNode();
        for (var component : entry.record().getRecordComponents()) {
            put(fact, component, choices);
        }
        return fact.toString();
    }

    private void put(ObjectNode fact, RecordComponent component, Choices choices) {
        var name = component.getName();
        if (component.getType() == long.class) {
            fact.put(name, choices.of(name.endsWith("Msat") ? AMOUNTS : COUNTS));
        } else if (component.getType() == boolean.class) {
            fact.put(name, choices.once(2));
        } else if (component.getType() == Instant.class) {
            fact.put(name, choices.of(TIMES));
        } else if (component.getType() == UUID.class) {
            fact.put(name, choices.of(pool(name)).toString());
        } else {
            fact.put(name, choices.of(words));
        }
    }

    private static List<UUID> pool(String name) {
        return switch (name) {
            case "accountId", "ownerId", "donorId" -> PEOPLE;
            case "campaignId" -> CAMPAIGNS;
            default -> OTHERS;
        };
    }
}
