package org.satoshispark.system.containers;

import java.util.ArrayList;
import java.util.HashMap;
import org.satoshispark.localstack.DeleteTree;
import org.satoshispark.localstack.JavaCommand;
import org.satoshispark.localstack.Parts;
import org.satoshispark.localstack.connect.ConnectPlace;
import org.satoshispark.localstack.connect.ConnectStatus;
import org.satoshispark.localstack.connect.ConnectWorker;
import org.satoshispark.localstack.kafka.KafkaUsers;
import org.satoshispark.localstack.testing.TestFolder;
import org.satoshispark.localstack.testing.TiedProcess;

/** Kafka Connect with Debezium between the two parts of a ground, from the build's own parts. */
record RunningConnect(Runnable stop) implements AutoCloseable {
    private static final int HEAP_MIB = 192;

    static RunningConnect start(Ground ground) {
        var home = TestFolder.create("connect");
        var place = new ConnectPlace(TestFolder.freePort(), home, Parts.connectPlugins());
        var worker = new ConnectWorker(place, ground.kafka(), ground.jaas().apply(KafkaUsers.CONNECT));
        worker.prepare();
        var command = new ArrayList<>(JavaCommand.java(HEAP_MIB, "-cp", Parts.kafkaClassPath()));
        command.addAll(worker.mainAndArguments());
        var environment = new HashMap<>(worker.environment(ground.postgresPort(), ground.password()));
        environment.put("SPARK_CONNECT_DATABASE_HOST", ground.postgresHost());
        var process = new TiedProcess("connect", "TERM", command, environment, home);
        var status = new ConnectStatus(place);
        process.await(() -> status.state() == ConnectStatus.State.RUNNING);
        return new RunningConnect(() -> {
            process.stop();
            DeleteTree.of(home);
        });
    }

    @Override
    public void close() {
        stop.run();
    }
}
