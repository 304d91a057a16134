package org.satoshispark.dashboard;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.satoshispark.kit.testing.ServiceTestResource;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.localstack.kafka.KafkaUsers;
import org.satoshispark.localstack.testing.TestKafka;

/** The service with a real broker too, logged in with its own rights; rebuilds begin by themselves. */
public final class KafkaServiceTestResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var config = new HashMap<>(new ServiceTestResource().start());
        var kafka = TestKafka.start();
        kafka.env(SparkContext.DASHBOARD)
                .forEach((name, value) ->
                        config.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value));
        config.put("mp.messaging.incoming.heard.enabled", "true");
        config.put("dashboard.rebuild.glance", "1s");
        config.put("test.kafka.bootstrap", kafka.bootstrap());
        config.put("test.kafka.jaas", kafka.jaas(KafkaUsers.ADMIN));
        return config;
    }

    @Override
    public void stop() {
        // Server and broker live as long as the test JVM.
    }
}
