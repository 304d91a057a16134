package org.satoshispark.system.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.verify.Finding;
import org.satoshispark.system.verify.Leavings;
import org.satoshispark.system.verify.Verify;

/** {@code ./satoshi drill <name>}: breaks something under load, mends it as its runbook says, and proves that nothing was lost. */
public final class Drill {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Map<String, Exercise> EXERCISES = new TreeMap<>(
            Map.of("slot-loss", new SlotLossDrill(), "restore", new RestoreDrill(), "replay", new ReplayDrill()));

    /** One exercise: breaks and mends while the traffic goes on. */
    interface Exercise {
        /**
         * @param options what was said behind the name
         * @return what went wrong; empty when all went as it should
         */
        List<String> play(Traffic traffic, List<String> options, Log log) throws Exception;

        /** What may be said behind the name, one of them at most. */
        default Set<String> options() {
            return Set.of();
        }
    }

    /** Progress for people, with the seconds since the drill began. */
    static final class Log {
        private final long began = System.nanoTime();

        void says(String what) {
            System.out.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - began) / 1e9, what);
        }
    }

    private Drill() {}

    /** Exit 0: nothing was lost; 1: something was wrong, and where all is kept that tells why; 2: no such drill. */
    public static void main(String[] arguments) {
        var words = List.of(arguments);
        var misspelt = misspelt(words);
        if (misspelt.isPresent()) {
            System.err.println(misspelt.get());
            System.exit(2);
        }
        System.exit(verdict(() -> run(words.getFirst(), words.subList(1, words.size())), Drill::keep));
    }

    /** One sentence for whoever typed it; said before anything is broken. */
    static Optional<String> misspelt(List<String> words) {
        var exercise = words.isEmpty() ? null : EXERCISES.get(words.getFirst());
        if (exercise == null) {
            return Optional.of("Drills: " + String.join(", ", EXERCISES.keySet()));
        }
        var options = words.subList(1, words.size());
        if (options.size() > 1 || !exercise.options().containsAll(options)) {
            return Optional.of("The drill " + words.getFirst() + " takes "
                    + (exercise.options().isEmpty()
                            ? "no option"
                            : "one of " + String.join(", ", new TreeSet<>(exercise.options()))));
        }
        return Optional.empty();
    }

    /** Whatever ends a drill early is a violation, too: a saga without its end, a balance, a mend that did not work. */
    static int verdict(Callable<List<String>> drill, Runnable keep) {
        List<String> wrong;
        try {
            wrong = drill.call();
        } catch (Exception | AssertionError ended) {
            ended.printStackTrace();
            wrong = List.of("the drill did not come to its end: " + ended);
        }
        wrong.forEach(what -> System.out.println("  VIOLATION  " + what));
        System.out.println(wrong.isEmpty() ? "PASSED: nothing was lost" : "FAILED: " + wrong.size() + " violations");
        if (!wrong.isEmpty()) {
            keep.run();
        }
        return wrong.isEmpty() ? 0 : 1;
    }

    private static void keep() {
        try {
            var folder = Files.createDirectories(
                    Surroundings.state().root().resolve("drill-" + Instant.now().toEpochMilli()));
            new Leavings(folder).keep();
            System.out.println("Logs, records and tables: " + folder);
        } catch (IOException lost) {
            System.err.println("could not keep what tells why: " + lost);
        }
    }

    /** @return every violation: of the exercise, of the people's sagas and of the invariants */
    public static List<String> run(String name, List<String> options) throws Exception {
        var log = new Log();
        log.says("people get money, and then donate, deposit and withdraw");
        try (var traffic = Traffic.start()) {
            traffic.goOnFor(3);
            var wrong = new ArrayList<>(EXERCISES.get(name).play(traffic, options, log));
            traffic.goOnFor(3);
            log.says(traffic.accepted() + " sagas were accepted; each must come to its one right end");
            traffic.endWell();
            log.says("every balance is what the answers say; now all invariants");
            wrong.addAll(broken());
            wrong.addAll(traffic.notToldOnce());
            return wrong;
        }
    }

    private static List<String> broken() throws SQLException {
        return Verify.look(PATIENCE).stream()
                .filter(finding -> !finding.holds())
                .map(Drill::words)
                .toList();
    }

    private static String words(Finding finding) {
        return finding.invariant() + ": "
                + String.join("; ", finding.differences().stream().limit(5).toList());
    }
}
