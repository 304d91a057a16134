package org.satoshispark.system.simulation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** {@code ./satoshi simulate}: as many histories as one likes, or one that is told. */
public final class Simulate {
    private static final String USAGE = """
            ./satoshi simulate [--seeds N] [--from S]   plays N histories (20000) from seed S (1) on two threads
            ./satoshi simulate --seed S                 plays one history and tells it
            """;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);

    private Simulate() {}

    public static void main(String... arguments) throws InterruptedException {
        System.exit(run(() -> Bug.NONE, arguments));
    }

    /** @return 0 when every rule held, 1 when one broke, 2 when it was asked wrongly */
    static int run(Supplier<Bug> bug, String... arguments) throws InterruptedException {
        var options = new HashMap<String, Long>();
        try {
            read(options, arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + "\n" + USAGE);
            return 2;
        }
        return options.containsKey("--seed")
                ? tell(bug, options.get("--seed"))
                : play(bug, options.getOrDefault("--from", 1L), options.getOrDefault("--seeds", 20_000L));
    }

    private static void read(Map<String, Long> options, String... arguments) {
        for (var at = 0; at < arguments.length; at += 2) {
            if (!arguments[at].matches("--seeds|--from|--seed") || at + 1 == arguments.length) {
                throw new IllegalArgumentException(
                        "There is no option " + arguments[at] + ", or its number is missing.");
            }
            if (!arguments[at + 1].matches("[0-9]{1,15}")) {
                throw new IllegalArgumentException(
                        arguments[at] + " needs a number but got " + arguments[at + 1] + ".");
            }
            options.put(arguments[at], Long.parseLong(arguments[at + 1]));
        }
        if (options.getOrDefault("--seeds", 1L) == 0) {
            throw new IllegalArgumentException("--seeds must be above zero: where nothing is played every rule holds.");
        }
        if (options.containsKey("--seed") && options.size() > 1) {
            throw new IllegalArgumentException("--seed plays one history; it goes with no other option.");
        }
    }

    private static int tell(Supplier<Bug> bug, long seed) {
        Silence.falls();
        var world = new World[1];
        try {
            History.play(seed, bug.get(), new Coverage(), world, true);
        } catch (Violation broken) {
            var lines = world[0].tale.lines();
            System.out.println(
                    new Failure(seed, broken.rule, broken.getMessage(), lines, broken, Integer.MAX_VALUE).told());
            return 1;
        }
        world[0].tale.lines().forEach(System.out::println);
        System.out.println("Seed " + seed + ": every rule held.");
        return 0;
    }

    private static int play(Supplier<Bug> bug, long from, long count) throws InterruptedException {
        var histories = new Histories(bug, from, count, Duration.ofDays(365), 0);
        var playing = Thread.ofPlatform().start(histories::play);
        while (!playing.join(BETWEEN_LINES)) {
            System.out.printf("%,d of %,d histories, %,d a minute%n", histories.played(), count, histories.perMinute());
        }
        histories.coverage().all().forEach((what, times) -> System.out.printf("%,14d  %s%n", times, what));
        histories.failures().forEach(failure -> System.out.println("\n" + failure.told()));
        System.out.printf(
                "%nFrom seed %d: %s%n%s%n",
                from,
                histories.speed(),
                histories.failures().isEmpty()
                        ? "Every rule held."
                        : histories.failures().size() + " broke a rule.");
        return histories.failures().isEmpty() ? 0 : 1;
    }
}
