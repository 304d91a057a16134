package org.satoshispark.localstack.parts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.satoshispark.localstack.JavaCommand;
import org.satoshispark.localstack.Parts;
import org.satoshispark.localstack.connect.ConnectPlace;
import org.satoshispark.localstack.connect.ConnectStatus;
import org.satoshispark.localstack.connect.ConnectWorker;

/** Kafka Connect with the outbox connector; ready when the connector's task runs, mended when the task failed. */
public final class ConnectPart implements Part {
    private final ConnectPlace place;
    private final ConnectWorker worker;
    private final ConnectStatus status;
    private final Map<String, String> environment;

    public ConnectPart(ConnectPlace place, ConnectWorker worker, int postgresPort, String databasePassword) {
        this.place = place;
        this.worker = worker;
        this.status = new ConnectStatus(place);
        this.environment = worker.environment(postgresPort, databasePassword);
    }

    @Override
    public String name() {
        return "connect";
    }

    @Override
    public List<Integer> ports() {
        return List.of(place.port());
    }

    @Override
    public Set<String> after() {
        return Set.of("postgres", "kafka");
    }

    @Override
    public StopOrder stopOrder() {
        return StopOrder.CONNECT_AND_IDENTITY;
    }

    @Override
    public void prepare(Consumer<String> progress) {
        worker.prepare();
    }

    @Override
    public List<String> command() {
        List<String> words = new ArrayList<>(JavaCommand.java(192, "-cp", Parts.kafkaClassPath()));
        words.addAll(worker.mainAndArguments());
        return words;
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public Path directory() {
        return place.home();
    }

    @Override
    public boolean ready() {
        return status.state() == ConnectStatus.State.RUNNING;
    }

    /** After PostgreSQL was away a task can end as FAILED and stay so (messaging.md 3.2). */
    @Override
    public void mend() {
        if (status.state() == ConnectStatus.State.FAILED) {
            status.restartFailed();
        }
    }
}
