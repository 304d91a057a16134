package org.satoshispark.system.simulation;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Many seeds on two threads; each seed has a world of its own, so that the order of the threads means nothing. */
final class Histories {
    private static final int THREADS = 2;
    private static final int MOST_FAILURES = 3;
    private static final int AT_ONCE = 16;
    private final Supplier<Bug> bug;
    private final AtomicLong next;
    private final long end;
    private final long atLeast;
    private final long begun = System.nanoTime();
    private final Duration atMost;
    private final long from;
    private final List<Failure> failures = new ArrayList<>();
    private final Coverage coverage = new Coverage();
    private final AtomicLong played = new AtomicLong();
    private final AtomicLong cpuNanos = new AtomicLong();
    private final AtomicInteger broken = new AtomicInteger();

    /**
     * @param atMost  begins no new seed after this time
     * @param atLeast unless fewer than these were played
     */
    Histories(Supplier<Bug> bug, long from, long count, Duration atMost, long atLeast) {
        this.bug = bug;
        this.from = from;
        this.next = new AtomicLong(from);
        this.end = from + count;
        this.atMost = atMost;
        this.atLeast = atLeast;
    }

    /** Plays until the seeds or the time are over, or something broke. */
    Histories play() {
        var threads = new ArrayList<Thread>();
        for (var number = 0; number < THREADS; number++) {
            threads.add(Thread.ofPlatform().name("histories-" + number).start(this::some));
        }
        threads.forEach(Histories::join);
        return this;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while playing histories", stopped);
        }
    }

    private void some() {
        var simulation = new Simulation(bug);
        var seen = new Coverage();
        while (mayBegin()) {
            var first = next.getAndAdd(AT_ONCE);
            for (var seed = first; seed < Math.min(first + AT_ONCE, end) && broken.get() < MOST_FAILURES; seed++) {
                simulation.play(seed, seen).ifPresent(this::failed);
                played.incrementAndGet();
            }
        }
        cpuNanos.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        synchronized (this) {
            coverage.add(seen);
        }
    }

    private boolean mayBegin() {
        var inTime = took().compareTo(atMost) < 0 || next.get() < from + atLeast;
        return next.get() < end && broken.get() < MOST_FAILURES && inTime;
    }

    private synchronized void failed(Failure failure) {
        failures.add(failure);
        broken.incrementAndGet();
    }

    Duration took() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    long played() {
        return played.get();
    }

    long perMinute() {
        return Math.round(played() * 60e9 / Math.max(1, took().toNanos()));
    }

    /** Of the two threads, not of the compiler beside them; what is there when others leave the machine alone. */
    double cpuMillisEach() {
        return cpuNanos.get() / 1e6 / Math.max(1, played());
    }

    /** How many two free cores would play in a minute. */
    long perMinuteOfCpu() {
        return Math.round(THREADS * 60_000 / Math.max(0.001, cpuMillisEach()));
    }

    /** For people: how many, how fast, and how fast it would be on a machine of its own. */
    String speed() {
        return "%,d histories in %d s, %,d a minute; %.2f ms of CPU each, so %,d a minute on two free cores"
                .formatted(played(), took().toSeconds(), perMinute(), cpuMillisEach(), perMinuteOfCpu());
    }

    synchronized List<Failure> failures() {
        return List.copyOf(failures);
    }

    Coverage coverage() {
        return coverage;
    }
}
