package org.satoshispark.system.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * The outcome of a run. As JSON its fields are {@link #SCHEMA}: none is renamed or removed within a version.
 *
 * @param replicas       instances of each service, as {@code up --replicas} takes it
 * @param begun          in UTC
 * @param shed           requests that were not begun because too many were open
 * @param readyAfterMs   from the last fault until every part was ready
 * @param endedAfterMs   from then until the last request and saga had ended
 */
public record Result(
        String schema,
        String verdict,
        long seed,
        int minutes,
        int rate,
        long everyMs,
        String replicas,
        String begun,
        Machine machine,
        List<Tally.Count> requests,
        int shed,
        List<Sagas> sagas,
        List<Faults> faults,
        int looks,
        int looksImpossible,
        long readyAfterMs,
        long endedAfterMs,
        List<Verdict> invariants) {
    public static final String SCHEMA = "satoshi-chaos/1";

    /** How long sagas took from the first try of the request to their end as their owner saw it, outages included. */
    public record Sagas(String saga, int ended, long p50Ms, long p99Ms, long maxMs) {}

    /**
     * @param kind    the first is no fault at all: the same sagas before anything happened
     * @param planned in the schedule
     * @param done    those that happened; the others found their target down already
     */
    public record Faults(String kind, int planned, int done, int recovered, long recoveryP50Ms, long recoveryMaxMs) {}

    /** @param differences bounded; empty when it holds */
    public record Verdict(String id, String invariant, String when, boolean holds, List<String> differences) {}

    public boolean holds() {
        return invariants.stream().allMatch(Verdict::holds);
    }

    String json() {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
