package org.satoshispark.kit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A loop is over when it is stopped, and never before without anybody knowing. */
class LoopTest {
    private static final Duration SHORT = Duration.ofMillis(1);
    private final AtomicInteger turns = new AtomicInteger();
    private final CountDownLatch third = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    private Loop loop(RuntimeException failure) {
        return new Loop(
                "test",
                stopped -> {
                    if (turns.incrementAndGet() == 3) {
                        third.countDown();
                    }
                    throw failure;
                },
                SHORT,
                ended::countDown);
    }

    private void goesOnAfter(RuntimeException failure) throws InterruptedException {
        var loop = loop(failure);
        loop.start();
        assertTrue(third.await(20, TimeUnit.SECONDS), "a third turn after two failures");
        loop.stop();
    }

    @Test
    void aKilledDatabaseDoesNotEndIt() throws InterruptedException {
        goesOnAfter(new PgException("the database system is starting up", "FATAL", "57P03", null));
    }

    @Test
    void aBugDoesNotEndIt() throws InterruptedException {
        goesOnAfter(new CompletionException(new IllegalStateException("a bug")));
    }

    @Test
    void aTurnThatLeavesItsThreadInterruptedDoesNotEndIt() throws InterruptedException {
        var loop = new Loop(
                "test",
                stopped -> {
                    if (turns.incrementAndGet() == 3) {
                        third.countDown();
                    }
                    Thread.currentThread().interrupt();
                    return SHORT;
                },
                SHORT,
                ended::countDown);
        loop.start();
        assertTrue(third.await(20, TimeUnit.SECONDS));
        loop.stop();
    }

    private void endsTheProcessAfter(Loop.Turn broken) throws InterruptedException {
        new Loop("test", broken, SHORT, ended::countDown).start();
        assertTrue(ended.await(20, TimeUnit.SECONDS));
    }

    @Test
    void anErrorEndsTheProcessForItsSupervisor() throws InterruptedException {
        endsTheProcessAfter(stopped -> {
            throw new StackOverflowError();
        });
    }

    @Test
    void anErrorInATransactionEndsTheProcessForItsSupervisor() throws InterruptedException {
        endsTheProcessAfter(stopped -> {
            throw new CompletionException(new StackOverflowError());
        });
    }

    @Test
    void stoppingEndsATurnThatWaits() throws InterruptedException {
        var left = new CountDownLatch(1);
        var began = new CountDownLatch(1);
        var loop = new Loop(
                "test",
                stopped -> {
                    began.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException told) {
                        assertTrue(stopped.getAsBoolean());
                        left.countDown();
                    }
                    return SHORT;
                },
                SHORT,
                ended::countDown);
        loop.start();
        assertTrue(began.await(20, TimeUnit.SECONDS));
        loop.stop();
        assertTrue(left.await(20, TimeUnit.SECONDS));
        assertFalse(ended.await(0, TimeUnit.SECONDS), "the process goes on");
    }
}
