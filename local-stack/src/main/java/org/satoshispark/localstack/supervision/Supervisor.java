package org.satoshispark.localstack.supervision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.satoshispark.localstack.StateFolder;
import org.satoshispark.localstack.Suite;
import org.satoshispark.localstack.parts.Part;

/** The process that stays: one keeper thread per part, and the right order when all must stop. */
public final class Supervisor {
    public static final String NAME = "supervisor";
    private final StateFolder state;
    private final List<Keeper> keepers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile String failed = "";

    public Supervisor(StateFolder state, Suite suite) {
        this.state = state;
        List<Part> parts = suite.parts();
        StatusBoard board =
                new StatusBoard(new StatusFile(state.run()), suite.ports().base(), parts);
        parts.forEach(part -> keepers.add(new Keeper(part, state, board)));
    }

    /** Runs until {@link #endAndWait()} is called or a part cannot be started; then everything is stopped in order. */
    public void run() throws InterruptedException {
        new PidFile(state.run(), NAME).write(ProcessHandle.current());
        for (Keeper keeper : keepers) {
            threads.add(Thread.ofVirtual().name(keeper.part().name()).start(() -> keep(keeper)));
        }
        end.await();
        stopAll();
        stopped.countDown();
    }

    /** Asks {@link #run()} to stop everything, and returns when it has; for the JVM's shutdown. */
    public void endAndWait() {
        end.countDown();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(Keeper keeper) {
        try {
            keeper.keep();
            failed = keeper.part().name();
            end.countDown();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopAll() throws InterruptedException {
        for (Thread thread : threads) {
            thread.interrupt();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Map<Part, ProcessHandle> living = new HashMap<>();
        keepers.forEach(keeper -> keeper.process().ifPresent(process -> living.put(keeper.part(), process)));
        Stopping.inOrder(living);
        for (Keeper keeper : keepers) {
            if (!keeper.part().name().equals(failed)) {
                keeper.stopped();
            }
        }
        new PidFile(state.run(), NAME).delete();
    }
}
