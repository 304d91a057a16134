package org.satoshispark.dashboard;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.Quarkus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.satoshispark.kit.EventConsumer;

/** Hears all topics. Everything that the dashboard knows comes in here, or through a rebuild. */
@ApplicationScoped
public class DashboardEventConsumer {
    private static final Logger LOG = Logger.getLogger(DashboardEventConsumer.class);
    private final EventConsumer consumer;

    public DashboardEventConsumer(EventConsumer consumer) {
        this.consumer = consumer;
    }

    @Incoming("heard")
    Uni<Void> hear(ConsumerRecords<String, byte[]> batch) {
        return consumer.hear(org.satoshispark.kit.Incoming.all(batch))
                .invoke(() -> ages(batch))
                .onFailure()
                .invoke(failure -> {
                    LOG.fatal(
                            "the database stayed away; the process ends so that its supervisor starts it again",
                            failure);
                    Quarkus.asyncExit(1);
                });
    }

    /** How far the dashboard is behind: the age of the oldest record of each partition in the batch, at its commit. */
    private static void ages(ConsumerRecords<String, byte[]> batch) {
        var age = Metrics.timer("spark_event_age_seconds");
        List.copyOf(batch.partitions())
                .forEach(partition -> age.record(Duration.ofMillis(Math.max(
                        0,
                        System.currentTimeMillis()
                                - batch.records(partition).getFirst().timestamp()))));
    }
}
