package org.satoshispark.system.operate;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.satoshispark.system.verify.Finding;
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
    }

    /** Progress for people, with the seconds since the drill began. */
    static final class Log {
        private final long began = System.nanoTime();

        void says(String what) {
            System.out.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - began) / 1e9, what);
        }
    }

    private Drill() {}

    public static void main(String[] arguments) throws Exception {
        var exercise = arguments.length == 0 ? null : EXERCISES.get(arguments[0]);
        if (exercise == null) {
            System.err.println("Drills: " + String.join(", ", EXERCISES.keySet()));
            System.exit(2);
        }
        var wrong = run(arguments[0], Arrays.asList(arguments).subList(1, arguments.length));
        wrong.forEach(what -> System.out.println("  VIOLATION  " + what));
        System.out.println(wrong.isEmpty() ? "PASSED: nothing was lost" : "FAILED: " + wrong.size() + " violations");
        System.exit(wrong.isEmpty() ? 0 : 1);
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
