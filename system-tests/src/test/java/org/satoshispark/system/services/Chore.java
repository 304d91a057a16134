package org.satoshispark.system.services;

/** What a service does by itself when its schedule wakes it. */
public interface Chore {

    /** Whether there may be more to do at once. */
    boolean work();

    /** A job that leases its work, so that it runs dry. */
    static Chore of(org.satoshispark.kit.Job<?, ?> job) {
        return () -> job.runOnce() > 0;
    }

    /** A look that finds the same again and again: one look is enough until something else happens. */
    static Chore look(Runnable once) {
        return () -> {
            once.run();
            return false;
        };
    }
}
