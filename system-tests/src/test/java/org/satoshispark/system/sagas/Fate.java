package org.satoshispark.system.sagas;

import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.satoshispark.system.services.Crash;

/** Lets processes die: at the first, second or third commit of what they do, before or after it, or after a call of the node. */
final class Fate {
    private static final int LATEST = 3;
    private final Random random;
    private final LightningNode node;
    private final Runnable restartTakesTime;

    Fate(Random random, LightningNode node, Runnable restartTakesTime) {
        this.random = random;
        this.node = node;
        this.restartTakesTime = restartTakesTime;
    }

    /** Whether it was survived and answered true; a death is answered by {@code whenDead}. */
    boolean survives(Service service, BooleanSupplier work, boolean whenDead) {
        var last = new Countdown(1 + random.nextInt(LATEST));
        switch (random.nextInt(6)) {
            case 0 -> service.transactions.crashPoints(last, () -> {});
            case 1 -> service.transactions.crashPoints(() -> {}, last);
            case 2 -> node.afterCalls(last);
            default -> {}
        }
        try {
            return work.getAsBoolean();
        } catch (Crash | CompletionException | IllegalStateException died) {
            Crash.orElseThrow(died);
            service.restarts();
            restartTakesTime.run();
            return whenDead;
        } finally {
            service.transactions.crashPoints(() -> {}, () -> {});
            node.afterCalls(() -> {});
        }
    }

    private static final class Countdown implements Runnable {
        private int left;

        Countdown(int left) {
            this.left = left;
        }

        @Override
        public synchronized void run() {
            if (--left == 0) {
                throw new Crash();
            }
        }
    }
}
