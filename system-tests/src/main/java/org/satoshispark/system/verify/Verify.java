package org.satoshispark.system.verify;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.satoshispark.system.secrecy.NoSecretIsOut;

/** {@code ./satoshi verify}: all invariants over a running suite. Differences that are only on their way get time. */
public final class Verify {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int GLANCE_MS = 1_000;

    private Verify() {}

    public static void main(String[] arguments) throws SQLException {
        var words = List.of(arguments);
        if (!List.of("--json").containsAll(words)) {
            System.err.println("verify takes --json, not " + String.join(" ", words));
            System.exit(2);
        }
        var findings = new ArrayList<>(look(PATIENCE));
        findings.add(secrecy());
        System.out.println(words.contains("--json") ? Report.json(findings) : Report.table(findings));
        System.exit(findings.stream().allMatch(Finding::holds) ? 0 : 1);
    }

    /** Looks until everything holds or {@code patience} is over, and answers the last look. */
    public static List<Finding> look(Duration patience) throws SQLException {
        var end = System.nanoTime() + patience.toNanos();
        while (true) {
            var findings = once(Checks.ALL);
            if (findings.stream().allMatch(Finding::holds) || System.nanoTime() > end) {
                return findings;
            }
            pause();
        }
    }

    /** Once, and apart from the others: what has leaked does not come right by waiting. */
    public static Finding secrecy() throws SQLException {
        try (var evidence = new Evidence()) {
            return new NoSecretIsOut().look(evidence);
        }
    }

    /**
     * One look at what must hold at every moment, also while parts die and money is on its way.
     *
     * @throws SQLException           when there is no database to look at
     * @throws RuntimeException       when the node's books or the database went away meanwhile
     */
    public static List<Finding> during() throws SQLException {
        return once(Checks.ALWAYS);
    }

    private static List<Finding> once(List<Check> checks) throws SQLException {
        try (var evidence = new Evidence()) {
            return checks.stream().map(check -> check.look(evidence)).toList();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(GLANCE_MS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while verifying", stopped);
        }
    }
}
