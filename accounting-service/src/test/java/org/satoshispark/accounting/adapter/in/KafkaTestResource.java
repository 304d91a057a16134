package org.satoshispark.accounting.adapter.in;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.satoshispark.kit.testing.ServiceTestResource;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.localstack.kafka.KafkaUsers;
import org.satoshispark.localstack.testing.TestKafka;

/** {@link ServiceTestResource} with a real broker: the channel is open, with the rights the service has in the suite. */
public final class KafkaTestResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var kafka = TestKafka.start();
        var config = new HashMap<>(new ServiceTestResource().start());
        kafka.env(SparkContext.ACCOUNTING)
                .forEach((name, value) ->
                        config.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value));
        config.put("mp.messaging.incoming.heard.enabled", "true");
        config.put("test.publisher.jaas", kafka.jaas(KafkaUsers.CONNECT));
        return config;
    }

    @Override
    public void stop() {
        // The broker lives as long as the test JVM.
    }
}
