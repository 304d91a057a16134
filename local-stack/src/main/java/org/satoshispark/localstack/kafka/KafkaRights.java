package org.satoshispark.localstack.kafka;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.satoshispark.localstack.SparkContext;

/** Least privilege on the broker: only Connect writes; a service reads its topics in groups that begin with its name. */
final class KafkaRights {
    private KafkaRights() {}

    static List<AclBinding> all() {
        List<AclBinding> rights = new ArrayList<>();
        for (SparkContext context : SparkContext.values()) {
            for (String topic : KafkaTopics.readBy(context)) {
                rights.add(allow(context.id(), AclOperation.READ, ResourceType.TOPIC, topic, PatternType.LITERAL));
            }
            rights.add(allow(context.id(), AclOperation.READ, ResourceType.GROUP, context.id(), PatternType.PREFIXED));
        }
        rights.add(allow(KafkaUsers.CONNECT, AclOperation.WRITE, ResourceType.TOPIC, "satoshi.", PatternType.PREFIXED));
        rights.add(allow(
                KafkaUsers.CONNECT,
                AclOperation.WRITE,
                ResourceType.TOPIC,
                KafkaTopics.HEARTBEAT,
                PatternType.LITERAL));
        rights.add(allow(KafkaUsers.VERIFY, AclOperation.READ, ResourceType.TOPIC, "satoshi.", PatternType.PREFIXED));
        rights.add(allow(KafkaUsers.VERIFY, AclOperation.READ, ResourceType.GROUP, "verify", PatternType.PREFIXED));
        rights.add(allow(KafkaUsers.VERIFY, AclOperation.DESCRIBE, ResourceType.GROUP, "*", PatternType.LITERAL));
        return rights;
    }

    private static AclBinding allow(
            String user, AclOperation operation, ResourceType type, String name, PatternType pattern) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
    }
}
