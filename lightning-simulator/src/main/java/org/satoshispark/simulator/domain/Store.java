package org.satoshispark.simulator.domain;

/** The node's disk. What was committed survives kill -9 of the process. */
public interface Store extends AutoCloseable {
    /** @param type a record */
    <V> Table<V> table(String name, Class<V> type);

    /** All writes since the last commit, or none of them. */
    void commit();

    @Override
    void close();
}
