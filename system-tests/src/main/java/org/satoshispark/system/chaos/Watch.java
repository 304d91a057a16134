package org.satoshispark.system.chaos;

import java.sql.SQLException;
import java.util.List;
import org.satoshispark.system.verify.Finding;
import org.satoshispark.system.verify.Verify;

/** Looks every few seconds whether what must hold at every moment does, while things die. */
final class Watch implements AutoCloseable {
    private static final long EVERY_MS = 5_000;
    private final Chronicle chronicle;
    private final Thread thread;
    private volatile int looks;
    private volatile int impossible;

    Watch(Chronicle chronicle) {
        this.chronicle = chronicle;
        this.thread = Thread.ofPlatform().daemon().name("watch").start(this::run);
    }

    int looks() {
        return looks;
    }

    /** Looks that found no database or no node to look at. */
    int impossible() {
        return impossible;
    }

    /** Takes the findings of one look into the verdict. */
    static void judge(List<Finding> findings, Chronicle chronicle) {
        for (var finding : findings) {
            var its = Invariant.of(finding.invariant());
            for (var difference : finding.differences()) {
                chronicle.violated(
                        difference.endsWith("is negative") ? Invariant.I3 : its,
                        finding.invariant() + ": " + difference);
            }
        }
    }

    private void run() {
        try {
            while (true) {
                look();
                Thread.sleep(EVERY_MS);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("NonAtomicOperationOnVolatileField")
    private void look() {
        List<Finding> findings;
        try {
            findings = Verify.during();
        } catch (SQLException | RuntimeException nothingToSee) {
            impossible++;
            chronicle.timeline.note("look impossible", "because", nothingToSee.toString());
            return;
        }
        looks++;
        judge(findings, chronicle);
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
