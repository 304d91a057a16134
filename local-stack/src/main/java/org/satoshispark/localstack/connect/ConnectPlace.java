package org.satoshispark.localstack.connect;

import java.nio.file.Path;

/**
 * Where Kafka Connect runs.
 *
 * @param port of its REST interface, loopback only
 * @param home folder for the worker's file and for the offsets, which live and die with the slot (stack.md 3.5)
 * @param plugins folder that holds the unpacked Debezium connector
 */
public record ConnectPlace(int port, Path home, Path plugins) {
    Path worker() {
        return home.resolve("worker.properties");
    }

    Path connector() {
        return home.resolve("spark-outbox.json");
    }

    Path offsets() {
        return home.resolve("offsets");
    }

    public String restUrl() {
        return "http://127.0.0.1:" + port;
    }
}
