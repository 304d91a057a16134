package org.satoshispark.simulator.application;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.satoshispark.simulator.domain.Book;
import org.satoshispark.simulator.domain.NodeEvent;
import org.satoshispark.simulator.domain.Store;

/** Runs one step at a time on the book: change, commit to disk, then tell the streams, all under one lock. */
public final class Node {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Set<Consumer<NodeEvent>> listeners = new CopyOnWriteArraySet<>();
    private final Store store;
    private final Book book;
    private Throwable broken;

    public Node(Store store, Book book) {
        this.store = store;
        this.book = book;
        store.commit();
    }

    /** The answer may be given to anybody: it is on disk. */
    public <T> T change(Function<Book, T> step) {
        lock.lock();
        try {
            mustBeWhole();
            var answer = step.apply(book);
            store.commit();
            book.drain().forEach(event -> listeners.forEach(listener -> listener.accept(event)));
            return answer;
        } catch (RuntimeException | Error e) {
            broken = e;
            throw e;
        } finally {
            lock.unlock();
        }
    }

    public <T> T read(Function<Book, T> step) {
        lock.lock();
        try {
            mustBeWhole();
            return step.apply(book);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Reads and listens from that very moment on, so that nothing is missed between backlog and live events.
     *
     * @return to be called when the listener leaves
     */
    public Runnable listen(Consumer<Book> backlog, Consumer<NodeEvent> listener) {
        lock.lock();
        try {
            mustBeWhole();
            backlog.accept(book);
            listeners.add(listener);
            return () -> listeners.remove(listener);
        } finally {
            lock.unlock();
        }
    }

    /** A step that broke off may have left half a change in memory: nothing may build on it. */
    private void mustBeWhole() {
        if (broken != null) {
            throw new IllegalStateException("the node's book is broken by an earlier bug", broken);
        }
    }
}
