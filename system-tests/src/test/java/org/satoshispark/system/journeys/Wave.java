package org.satoshispark.system.journeys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.satoshispark.system.load.Run;
import org.satoshispark.system.load.Script;
import org.satoshispark.system.load.Village;

/** A bounded number of runs of every saga at the same time: 29, by six busy hands. */
final class Wave {
    private static final int HANDS = 6;
    private static final int DONATIONS = 12;
    private static final int DEPOSITS = 6;
    private static final int REGISTRATIONS = 4;
    private final Village village;
    private final List<Callable<Run>> tasks = new ArrayList<>();

    private Wave(Village village) {
        this.village = village;
    }

    /** Starts it; the runs come as they are accepted, the closing last. */
    static List<Future<Run>> start(Village village, int seed) {
        var wave = new Wave(village);
        wave.prepare(seed);
        try (var hands = new Hands()) {
            return hands.take(wave.tasks);
        }
    }

    /** All accepted runs, those of closings last, so that what their campaigns got is known by then. */
    static List<Run> accepted(List<Future<Run>> started) throws InterruptedException, ExecutionException {
        var runs = new ArrayList<Run>();
        for (var run : started) {
            runs.add(run.get());
        }
        return runs;
    }

    private void prepare(int seed) {
        var lasting = village.open("A lasting one");
        var ending = village.open("An ending one");
        var given = new CountDownLatch(DONATIONS / 2);
        for (int number = 0; number < DONATIONS; number++) {
            var donor = village.donor(number);
            var msat = 10_000L + number;
            tasks.add(
                    number % 2 == 0
                            ? () -> village.donate(donor, lasting, msat, false)
                            : () -> {
                                var run = village.donate(donor, ending, msat, true);
                                given.countDown();
                                return run;
                            });
        }
        for (int number = 0; number < DEPOSITS; number++) {
            var donor = village.donor(number);
            var msat = 30_001L + number;
            tasks.add(() -> village.deposit(donor, msat));
        }
        for (int number = 0; number < Script.ALL.size(); number++) {
            var donor = village.donor(number);
            var msat = 20_001L + number;
            var script = Script.ALL.get(number);
            tasks.add(() -> village.withdraw(donor, msat, script));
        }
        for (int number = 0; number < REGISTRATIONS; number++) {
            tasks.add(() -> village.register("nora"));
        }
        Collections.shuffle(tasks, new Random(seed));
        tasks.add(() -> {
            given.await();
            return village.close(ending);
        });
    }

    /** Works on after it is closed until everything that it took is done. */
    private static final class Hands implements AutoCloseable {
        private final ExecutorService pool = Executors.newFixedThreadPool(
                HANDS, Thread.ofPlatform().daemon().name("hand-", 0).factory());

        List<Future<Run>> take(List<Callable<Run>> tasks) {
            return tasks.stream().map(pool::submit).toList();
        }

        @Override
        public void close() {
            pool.shutdown();
        }
    }
}
