package org.satoshispark.localstack.kafka;

import java.nio.file.Files;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.satoshispark.localstack.Secrets;

/** Child process: one real Kafka broker in KRaft mode; reads its {@link KafkaPlace} from the environment. */
public final class KafkaBroker {
    private KafkaBroker() {}

    public static void main(String[] arguments) throws Exception {
        KafkaPlace place = KafkaPlace.from(System.getenv());
        KafkaUsers users = new KafkaUsers(new Secrets(place.secrets()));
        Files.createDirectories(place.data());
        format(place);
        Properties settings = BrokerSettings.of(place, users);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        server.startup();
        TopicSetup.run(place, users);
        Files.writeString(place.ready(), Long.toString(ProcessHandle.current().pid()));
        server.awaitShutdown();
    }

    private static void format(KafkaPlace place) throws Exception {
        if (Files.exists(place.data().resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(System.out)
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(place.data().toString())
                .addDirectory(place.data().toString())
                .setIgnoreFormatted(true)
                .run();
    }
}
