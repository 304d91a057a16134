package org.satoshispark.system.chaos;

import java.util.Map;
import java.util.TreeMap;

/** All requests of one operation: what became of them, and every single answer on the way. */
public final class Tally {
    private final Map<String, Integer> tries = new TreeMap<>();
    private int begun;
    private int accepted;
    private int refused;
    private int unanswered;
    private int unexpected;

    synchronized void begins() {
        begun++;
    }

    /** It was not asked after all. */
    synchronized void drops() {
        begun--;
    }

    /** @param answer a status, or {@code none} */
    synchronized void tried(String answer) {
        tries.merge(answer, 1, Integer::sum);
    }

    synchronized void accepted() {
        accepted++;
    }

    /** As it should be. */
    synchronized void refused() {
        refused++;
    }

    synchronized void unanswered() {
        unanswered++;
    }

    synchronized void unexpected() {
        unexpected++;
    }

    synchronized Count count(String operation) {
        return new Count(operation, begun, accepted, refused, unanswered, unexpected, Map.copyOf(tries));
    }

    /**
     * @param begun      distinct requests; repeats of one are in {@code tries}
     * @param unanswered given up at the very end
     * @param unexpected answered otherwise than they should
     * @param tries      every answer by status; {@code none} is a lost one
     */
    public record Count(
            String operation,
            int begun,
            int accepted,
            int refused,
            int unanswered,
            int unexpected,
            Map<String, Integer> tries) {}
}
