package org.satoshispark.localstack.supervision;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.satoshispark.localstack.StateFolder;
import org.satoshispark.localstack.parts.Part;

/** Keeps one part running: starts it when its turn has come, and again whenever it dies. */
final class Keeper {
    /** A part that cannot be brought up this often in a row, never having been ready, makes the whole start fail. */
    private static final int ATTEMPTS = 3;
    /** Longest time from start to ready. Generous: to kill what starts slowly on a busy machine makes it busier. */
    private static final Duration START_LIMIT = Duration.ofMinutes(10);

    private static final long MEND_EVERY_S = 3;
    /** So many unanswered questions in a row are a state, one is a busy machine. */
    private static final int MISSES = 2;
    /** So many looks in a row must find it broken before it is started anew. */
    private static final int BROKEN_LOOKS = 4;

    private static final long POLL_MS = 100;

    private final Part part;
    private final StateFolder state;
    private final StatusBoard board;
    private final PidFile pidFile;
    private final Backoff backoff = new Backoff();
    private volatile Process process;
    private boolean everReady;
    private int restarts;
    private int misses;
    private int brokenLooks;

    Keeper(Part part, StateFolder state, StatusBoard board) {
        this.part = part;
        this.state = state;
        this.board = board;
        this.pidFile = new PidFile(state.run(), part.name());
    }

    Part part() {
        return part;
    }

    Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(Process::toHandle).filter(ProcessHandle::isAlive);
    }

    /** Returns when the part could not be started at all; else runs until it is interrupted. */
    void keep() throws InterruptedException {
        board.awaitReady(part.after());
        int attempts = 0;
        while (everReady || attempts < ATTEMPTS) {
            attempts++;
            long began = System.nanoTime();
            String trouble = runOnce();
            if (everReady || attempts < ATTEMPTS) {
                Duration pause = backoff.after(Duration.ofNanos(System.nanoTime() - began));
                restarts++;
                set(PartState.RESTARTING, 0, trouble + "; next start in " + pause.toMillis() + " ms");
                Thread.sleep(pause);
            } else {
                set(PartState.FAILED, 0, trouble);
            }
        }
    }

    void stopped() {
        pidFile.delete();
        set(PartState.STOPPED, 0, "");
    }

    private String runOnce() throws InterruptedException {
        try {
            set(PartState.PREPARING, 0, "");
            part.prepare(progress -> set(PartState.PREPARING, 0, progress));
            process = Child.start(part, state.log(part.name()));
            pidFile.write(process.toHandle());
            set(PartState.STARTING, process.pid(), "");
            if (!becameReady()) {
                return ended("did not become ready");
            }
            part.settle();
            everReady = true;
            set(PartState.READY, process.pid(), "");
            while (!process.waitFor(MEND_EVERY_S, TimeUnit.SECONDS)) {
                part.mend();
                watch();
                brokenLooks = part.broken() ? brokenLooks + 1 : 0;
                if (brokenLooks >= BROKEN_LOOKS) {
                    brokenLooks = 0;
                    return ended("said of itself that it is broken");
                }
            }
            return ended("ended by itself");
        } catch (RuntimeException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            e.printStackTrace();
            return ended(String.valueOf(e.getMessage()));
        }
    }

    /** A living process that no longer answers is shown as such; it is not ours to kill it. */
    private void watch() {
        misses = part.ready() ? 0 : misses + 1;
        if (misses == 0) {
            set(PartState.READY, process.pid(), "");
        } else if (misses >= MISSES && process.isAlive()) {
            set(PartState.STARTING, process.pid(), "runs, but is not ready");
        }
    }

    private boolean becameReady() throws InterruptedException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (part.ready()) {
                return true;
            }
            process.waitFor(POLL_MS, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    private String ended(String what) {
        if (process == null) {
            return what;
        }
        if (process.isAlive()) {
            Stopping.one(part, process.toHandle());
            return what;
        }
        return what + " (exit code " + process.exitValue() + ")";
    }

    private void set(PartState now, long pid, String detail) {
        board.set(part, now, pid, restarts, detail);
    }
}
