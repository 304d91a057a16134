package org.satoshispark.localstack.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.satoshispark.localstack.DeleteTree;
import org.satoshispark.localstack.JavaCommand;
import org.satoshispark.localstack.Parts;
import org.satoshispark.localstack.Secrets;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.localstack.kafka.KafkaPlace;
import org.satoshispark.localstack.kafka.KafkaUsers;

/** One real broker per test JVM with all topics and rights, on free ports, gone when the JVM ends. */
public final class TestKafka {
    private static TestKafka running;

    private final KafkaPlace place;
    private final KafkaUsers users;

    private TestKafka() {
        Path home = TestFolder.create("kafka");
        place = new KafkaPlace(
                TestFolder.freePort(),
                TestFolder.freePort(),
                home.resolve("data"),
                home.resolve("secrets"),
                home.resolve("ready"));
        users = new KafkaUsers(new Secrets(place.secrets()));
        List<String> command = new ArrayList<>(JavaCommand.java(256, "-cp", Parts.kafkaClassPath()));
        command.add("org.satoshispark.localstack.kafka.KafkaBroker");
        TiedProcess broker = new TiedProcess("kafka", "TERM", command, place.environment(), home);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            broker.stop();
            DeleteTree.of(home);
        }));
        broker.await(() -> Files.exists(place.ready()));
    }

    /** Starts the broker at the first call, about 4 s; later calls give the same one. */
    public static synchronized TestKafka start() {
        if (running == null) {
            running = new TestKafka();
        }
        return running;
    }

    public String bootstrap() {
        return place.bootstrap();
    }

    /** JAAS line of a user: the id of a context, or one of the constants of {@link KafkaUsers}. */
    public String jaas(String user) {
        return users.clientJaas(user);
    }

    /** What the launcher would give to the service of the context. */
    public Map<String, String> env(SparkContext context) {
        return Map.of(
                "SPARK_KAFKA", bootstrap(),
                "SPARK_KAFKA_PROTOCOL", KafkaUsers.PROTOCOL,
                "SPARK_KAFKA_JAAS", jaas(context.id()));
    }
}
