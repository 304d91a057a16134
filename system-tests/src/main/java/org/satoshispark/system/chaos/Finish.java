package org.satoshispark.system.chaos;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.satoshispark.localstack.StateFolder;
import org.satoshispark.localstack.supervision.StatusFile;
import org.satoshispark.system.load.Endings;
import org.satoshispark.system.load.Insistence;
import org.satoshispark.system.load.Village;
import org.satoshispark.system.load.Written;
import org.satoshispark.system.verify.Finding;
import org.satoshispark.system.verify.Verify;

/** After the last fault: everything must be ready, end, add up, and be told once. */
final class Finish {
    /** A request that is not over then never will be. */
    static final long GIVE_UP_MS = 300_000;

    private static final long READY_WITHIN_MS = 240_000;
    private static final long END_WITHIN_MS = 60_000;
    private static final Duration VERIFY_WITHIN = Duration.ofMinutes(2);
    private static final int REPEATED = 200;
    private static final long GLANCE_MS = 200;
    private final Chronicle chronicle;
    private final Village village;
    private List<Finding> findings = List.of();
    private long readyAfterMs;
    private long endedAfterMs;

    Finish(Chronicle chronicle, Village village) {
        this.chronicle = chronicle;
        this.village = village;
    }

    /** From the last fault until every part was ready. */
    long readyAfterMs() {
        return readyAfterMs;
    }

    /** From then until the last request and saga had ended. */
    long endedAfterMs() {
        return endedAfterMs;
    }

    /** What {@code verify} saw at the very end. */
    List<Finding> findings() {
        return findings;
    }

    void judge() throws SQLException {
        awaitReady();
        awaitEnds();
        balances();
        sameAnswers();
        Burials.judge(chronicle);
        findings = Verify.look(VERIFY_WITHIN);
        Watch.judge(findings, chronicle);
        Endings.notToldOnce(chronicle.runs()).forEach(wrong -> chronicle.violated(Invariant.LEDGER, wrong));
        Watch.judge(List.of(Verify.secrecy()), chronicle);
    }

    private void awaitReady() {
        var began = chronicle.timeline.nowMs();
        var status = new StatusFile(StateFolder.ofCheckout().run());
        while (!status.read().allReady()) {
            if (chronicle.timeline.nowMs() - began > READY_WITHIN_MS) {
                status.read().parts().forEach(part -> chronicle.timeline.note("part", "status", part));
                chronicle.violated(Invariant.WELL, "not everything is ready after " + READY_WITHIN_MS + " ms");
                break;
            }
            LockSupport.parkNanos(GLANCE_MS * 1_000_000);
        }
        readyAfterMs = chronicle.timeline.nowMs() - began;
        chronicle.timeline.note("all ready", "afterMs", readyAfterMs);
    }

    private void awaitEnds() {
        var began = chronicle.timeline.nowMs();
        while (chronicle.open().get() > 0 && chronicle.timeline.nowMs() - began < GIVE_UP_MS) {
            LockSupport.parkNanos(GLANCE_MS * 1_000_000);
        }
        endedAfterMs = chronicle.timeline.nowMs() - began;
        chronicle.timeline.note("all over", "afterMs", endedAfterMs);
        if (endedAfterMs > END_WITHIN_MS) {
            chronicle.violated(
                    Invariant.I6, "the last request was over " + endedAfterMs + " ms after everything was ready");
        }
    }

    private void balances() {
        try {
            Endings.balancesAreExact(village.everybody(), new Insistence());
        } catch (RuntimeException other) {
            chronicle.violated(Invariant.LEDGER, other.getMessage());
        }
    }

    /** Those written last, while things died; the load has repeated others all the time. */
    private void sameAnswers() {
        List<Written> written = new ArrayList<>(chronicle.written());
        for (var write : written.subList(Math.max(0, written.size() - REPEATED), written.size())) {
            try {
                Load.mustBeAnsweredTheSame(write, new Insistence().answered(() -> Load.repeat(write, write.body())));
            } catch (RuntimeException other) {
                chronicle.violated(Invariant.I6, other.getMessage());
            }
        }
    }
}
