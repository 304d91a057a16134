package org.satoshispark.system.journeys;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many requests in the same moment. */
final class AtOnce {
    private AtOnce() {}

    /** All {@code many} start together; answers in order of their numbers. */
    static <T> List<T> all(int many, IntFunction<T> act) {
        return some(many, many, act);
    }

    /** The same with at most {@code lanes} under way, for preparations that are not what is tested. */
    static <T> List<T> some(int many, int lanes, IntFunction<T> act) {
        var start = new CountDownLatch(1);
        var free = new Semaphore(lanes);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, many)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await();
                        free.acquire();
                        try {
                            return act.apply(number);
                        } finally {
                            free.release();
                        }
                    }))
                    .toList();
            start.countDown();
            return running.stream().map(AtOnce::result).toList();
        }
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
