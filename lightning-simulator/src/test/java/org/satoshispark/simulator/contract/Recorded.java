package org.satoshispark.simulator.contract;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Writes down what a stream says, for tests that wait for it. */
public final class Recorded<T> implements StreamObserver<T> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final List<T> events = new CopyOnWriteArrayList<>();
    private volatile Status end;

    @Override
    public void onNext(T event) {
        events.add(event);
    }

    @Override
    public void onError(Throwable cause) {
        end = Status.fromThrowable(cause);
    }

    @Override
    public void onCompleted() {
        end = Status.OK;
    }

    public List<T> events() {
        return List.copyOf(events);
    }

    public boolean isOver() {
        return end != null;
    }

    /** The first event of that kind, seen already or still to come. */
    public T await(Predicate<T> wanted) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> events.stream()
                .anyMatch(wanted));
        return events.stream().filter(wanted).findFirst().orElseThrow();
    }

    public List<T> awaitCount(int count) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> events.size() >= count);
        return events();
    }

    /** Empty when it goes on longer than that. */
    public Optional<Status> endWithin(Duration time) {
        var limit = System.nanoTime() + time.toNanos();
        while (!isOver() && System.nanoTime() < limit) {
            LockSupport.parkNanos(1_000_000);
        }
        return Optional.ofNullable(end);
    }

    public Status awaitEnd() {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(this::isOver);
        return end;
    }
}
