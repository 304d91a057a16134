package org.satoshispark.localstack.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Declares topics and rights on a running broker; repeating it changes nothing. */
final class TopicSetup {
    private static final short ONE_REPLICA = 1;

    private TopicSetup() {}

    static void run(KafkaPlace place, KafkaUsers users) throws ExecutionException, InterruptedException {
        Map<String, Object> client = Map.of(
                "bootstrap.servers",
                place.bootstrap(),
                "security.protocol",
                KafkaUsers.PROTOCOL,
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                users.clientJaas(KafkaUsers.ADMIN));
        try (Admin admin = Admin.create(client)) {
            Set<String> present = admin.listTopics().names().get();
            admin.createTopics(wanted().stream()
                            .filter(topic -> !present.contains(topic.name()))
                            .toList())
                    .all()
                    .get();
            admin.createAcls(KafkaRights.all()).all().get();
        }
    }

    private static List<NewTopic> wanted() {
        List<NewTopic> topics = new ArrayList<>();
        for (String name : KafkaTopics.all()) {
            topics.add(topic(name, KafkaTopics.PARTITIONS, KafkaTopics.RETENTION_MS));
        }
        topics.add(topic(KafkaTopics.HEARTBEAT, 1, 24L * 60 * 60 * 1000));
        return topics;
    }

    private static NewTopic topic(String name, int partitions, long retentionMs) {
        return new NewTopic(name, partitions, ONE_REPLICA)
                .configs(Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(retentionMs)));
    }
}
