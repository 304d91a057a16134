package org.satoshispark.localstack.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.satoshispark.localstack.kafka.KafkaUsers;
import org.satoshispark.localstack.testing.TestConnect;
import org.satoshispark.localstack.testing.TestKafka;

class FailedTaskTest {
    private static final String TOPIC = "forbidden-at-first";
    private final TestKafka kafka = TestKafka.start();

    @Test
    void a_failed_task_is_restarted_and_loses_nothing() throws Exception {
        ConnectStatus status = TestConnect.start().status();
        OutboxTable outbox = new OutboxTable("crowdfunding");
        outbox.create();
        outbox.insert(TOPIC, "{}", "01890000-0000-7000-8000-0000000000f1", "1");
        await(status, ConnectStatus.State.FAILED);

        allow();
        status.restartFailed();

        await(status, ConnectStatus.State.RUNNING);
        assertEquals(1, new RecordsOf(TOPIC, KafkaUsers.ADMIN).atLeast(1).size());
    }

    private void allow() throws Exception {
        Map<String, Object> login = Map.of(
                "bootstrap.servers",
                kafka.bootstrap(),
                "security.protocol",
                KafkaUsers.PROTOCOL,
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                kafka.jaas(KafkaUsers.ADMIN));
        try (Admin admin = Admin.create(login)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
            admin.createAcls(List.of(new AclBinding(
                            new ResourcePattern(ResourceType.TOPIC, TOPIC, PatternType.LITERAL),
                            new AccessControlEntry(
                                    "User:" + KafkaUsers.CONNECT, "*", AclOperation.WRITE, AclPermissionType.ALLOW))))
                    .all()
                    .get();
        }
    }

    private static void await(ConnectStatus status, ConnectStatus.State wanted) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (status.state() != wanted) {
            assertTrue(System.nanoTime() < end, "the task is not " + wanted);
            Thread.sleep(50);
        }
    }
}
