package org.satoshispark.localstack.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.satoshispark.localstack.DeleteTree;
import org.satoshispark.localstack.JavaCommand;
import org.satoshispark.localstack.Parts;
import org.satoshispark.localstack.connect.ConnectPlace;
import org.satoshispark.localstack.connect.ConnectStatus;
import org.satoshispark.localstack.connect.ConnectWorker;
import org.satoshispark.localstack.kafka.KafkaUsers;
import org.satoshispark.localstack.postgres.TestPostgres;

/** One real Kafka Connect with Debezium per test JVM, between {@link TestPostgres} and {@link TestKafka}. */
public final class TestConnect {
    private static TestConnect running;
    private final ConnectStatus status;

    private TestConnect() {
        TestPostgres postgres = TestPostgres.start();
        TestKafka kafka = TestKafka.start();
        Path home = TestFolder.create("connect");
        ConnectPlace place = new ConnectPlace(TestFolder.freePort(), home, Parts.connectPlugins());
        ConnectWorker worker = new ConnectWorker(place, kafka.bootstrap(), kafka.jaas(KafkaUsers.CONNECT));
        worker.prepare();
        List<String> command = new ArrayList<>(JavaCommand.java(192, "-cp", Parts.kafkaClassPath()));
        command.addAll(worker.mainAndArguments());
        Map<String, String> environment = worker.environment(postgres.port(), postgres.password());
        TiedProcess connect = new TiedProcess("connect", "TERM", command, environment, home);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            connect.stop();
            DeleteTree.of(home);
        }));
        status = new ConnectStatus(place);
        connect.await(() -> status.state() == ConnectStatus.State.RUNNING);
    }

    /** Starts all three parts at the first call, about 10 s; outbox rows written earlier are carried too. */
    public static synchronized TestConnect start() {
        if (running == null) {
            running = new TestConnect();
        }
        return running;
    }

    public ConnectStatus status() {
        return status;
    }
}
