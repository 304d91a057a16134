package org.satoshispark.localstack.kafka;

import java.util.Properties;

/** Configuration of the single broker that is its own controller (stack.md 2). */
final class BrokerSettings {
    private BrokerSettings() {}

    static Properties of(KafkaPlace place, KafkaUsers users) {
        Properties broker = new Properties();
        broker.put("process.roles", "broker,controller");
        broker.put("node.id", "1");
        broker.put("controller.quorum.voters", "1@127.0.0.1:" + place.controllerPort());
        broker.put("log.dirs", place.data().toString());
        listeners(broker, place, users);
        place.detours().forEach(detour -> detour(broker, detour, users));
        smallInternalTopics(broker);
        broker.put("auto.create.topics.enable", "false");
        broker.put("group.initial.rebalance.delay.ms", "0");
        broker.put("num.network.threads", "2");
        broker.put("num.io.threads", "2");
        broker.put("log.cleaner.dedupe.buffer.size", "8388608");
        broker.put("log.index.size.max.bytes", "1048576");
        return broker;
    }

    private static void listeners(Properties broker, KafkaPlace place, KafkaUsers users) {
        broker.put(
                "listeners",
                "CLIENT://127.0.0.1:" + place.port() + ",CONTROLLER://127.0.0.1:" + place.controllerPort());
        broker.put("controller.listener.names", "CONTROLLER");
        broker.put("inter.broker.listener.name", "CLIENT");
        broker.put(
                "listener.security.protocol.map",
                "CLIENT:" + KafkaUsers.PROTOCOL + ",CONTROLLER:" + KafkaUsers.PROTOCOL);
        broker.put("sasl.enabled.mechanisms", "PLAIN");
        broker.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        broker.put("sasl.mechanism.controller.protocol", "PLAIN");
        broker.put("listener.name.client.plain.sasl.jaas.config", users.brokerJaas());
        broker.put("listener.name.controller.plain.sasl.jaas.config", users.brokerJaas());
        broker.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        broker.put("super.users", "User:" + KafkaUsers.ADMIN);
    }

    private static void detour(Properties broker, KafkaDetour detour, KafkaUsers users) {
        String own = "," + detour.listener() + "://127.0.0.1:";
        // Once advertised.listeners is given it must name the ordinary one, too.
        broker.putIfAbsent(
                "advertised.listeners", broker.getProperty("listeners").split(",")[0]);
        broker.merge("listeners", own + detour.port(), (one, more) -> one + (String) more);
        broker.merge("advertised.listeners", own + detour.advertised(), (one, more) -> one + (String) more);
        broker.merge(
                "listener.security.protocol.map",
                "," + detour.listener() + ":" + KafkaUsers.PROTOCOL,
                (one, more) -> one + (String) more);
        String listener = "listener.name." + detour.name() + ".";
        broker.put(listener + "plain.sasl.jaas.config", users.brokerJaas());
        broker.put(listener + "num.network.threads", "1");
    }

    private static void smallInternalTopics(Properties broker) {
        broker.put("offsets.topic.num.partitions", "4");
        broker.put("offsets.topic.replication.factor", "1");
        broker.put("transaction.state.log.num.partitions", "4");
        broker.put("transaction.state.log.replication.factor", "1");
        broker.put("transaction.state.log.min.isr", "1");
        broker.put("share.coordinator.state.topic.num.partitions", "1");
        broker.put("share.coordinator.state.topic.replication.factor", "1");
        broker.put("share.coordinator.state.topic.min.isr", "1");
    }
}
