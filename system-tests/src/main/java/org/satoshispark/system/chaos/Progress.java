package org.satoshispark.system.chaos;

import java.util.Arrays;

/** A line every few seconds: where the run is, so that nobody waits in silence. */
final class Progress implements AutoCloseable {
    private static final long EVERY_MS = 4_000;
    private final Chronicle chronicle;
    private final Tormentor tormentor;
    private final Watch watch;
    private final Thread thread;
    private volatile String phase = "load";

    Progress(Chronicle chronicle, Tormentor tormentor, Watch watch) {
        this.chronicle = chronicle;
        this.tormentor = tormentor;
        this.watch = watch;
        this.thread = Thread.ofPlatform().daemon().name("progress").start(this::run);
    }

    void phase(String now) {
        phase = now;
    }

    private void run() {
        try {
            while (true) {
                System.out.printf(
                        "%7.1f s  %s: %d requests, %d open; %d faults, now %s; %d looks; %d violations%n",
                        chronicle.timeline.nowMs() / 1e3,
                        phase,
                        Arrays.stream(Operation.values())
                                .mapToInt(operation ->
                                        chronicle.tally(operation).count("").begun())
                                .sum(),
                        chronicle.open().get(),
                        tormentor.done(),
                        tormentor.now(),
                        watch.looks(),
                        chronicle.violations.count());
                Thread.sleep(EVERY_MS);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
