package org.satoshispark.system.chaos;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.satoshispark.localstack.Replicas;

/**
 * What a run shall be.
 *
 * @param minutes  1..1440, of load with faults; starting, draining and verifying come on top
 * @param rate     requests that begin per second, 1..1000, whether or not earlier ones were answered
 * @param everyMs  mean time between faults
 * @param replicas instances per service
 * @param json     where the result goes as JSON
 * @param markdown where it goes as a page
 * @param here     on the suite that runs in the state folder already ({@code SATOSHI_PROXIED=true}), and leave it running
 */
public record ChaosOptions(
        long seed,
        int minutes,
        int rate,
        long everyMs,
        Replicas replicas,
        Optional<Path> json,
        Optional<Path> markdown,
        boolean here,
        boolean dryRun) {
    private static final Set<String> FLAGS = Set.of("--here", "--dry-run");
    static final String USAGE =
            "./satoshi chaos [--seed N] [--minutes M] [--rate R] [--every S] [--replicas bitcoin=2,…]"
                    + " [--json FILE] [--markdown FILE] [--here] [--dry-run]";
    private static final Set<String> KNOWN =
            Set.of("--seed", "--minutes", "--rate", "--every", "--replicas", "--json", "--markdown");

    /** @throws IllegalArgumentException with one sentence for whoever typed it */
    static ChaosOptions parse(List<String> words) {
        var given = new HashMap<String, String>();
        var flags = new HashSet<String>();
        for (int at = 0; at < words.size(); at++) {
            var word = words.get(at);
            if (FLAGS.contains(word)) {
                flags.add(word);
            } else if (!KNOWN.contains(word) || at + 1 == words.size()) {
                throw new IllegalArgumentException(
                        (KNOWN.contains(word) ? word + " needs a value: " : "There is no option " + word + ": ")
                                + USAGE);
            } else {
                given.put(word, words.get(++at));
            }
        }
        return new ChaosOptions(
                number(given, "--seed", Long.MIN_VALUE, Long.MAX_VALUE, System.nanoTime() % 1_000_000),
                (int) number(given, "--minutes", 1, 1440, 3),
                (int) number(given, "--rate", 1, 1000, 5),
                1000 * number(given, "--every", 1, 3600, 6),
                Optional.ofNullable(given.get("--replicas"))
                        .map(Replicas::parse)
                        .orElse(new Replicas(Map.of())),
                Optional.ofNullable(given.get("--json")).map(Path::of),
                Optional.ofNullable(given.get("--markdown")).map(Path::of),
                flags.contains("--here"),
                flags.contains("--dry-run"));
    }

    /** With which the same faults come again: all that the schedule and the load are made from. */
    String again() {
        return "./satoshi chaos --seed " + seed + " --minutes " + minutes + " --rate " + rate + " --every "
                + everyMs / 1000 + " --replicas " + replicas;
    }

    long lastsMs() {
        return minutes * 60_000L;
    }

    private static long number(Map<String, String> given, String option, long least, long most, long otherwise) {
        var word = given.get(option);
        if (word == null) {
            return otherwise;
        }
        try {
            var number = Long.parseLong(word);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Said below, together with what is out of bounds.
        }
        throw new IllegalArgumentException(
                option + " must be a whole number from " + least + " to " + most + ", not " + word);
    }
}
