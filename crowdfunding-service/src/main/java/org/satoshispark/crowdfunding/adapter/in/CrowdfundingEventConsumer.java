package org.satoshispark.crowdfunding.adapter.in;

import io.quarkus.runtime.Quarkus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.satoshispark.kit.EventConsumer;

/** All that crowdfunding hears from Kafka, poll by poll. */
@ApplicationScoped
public class CrowdfundingEventConsumer {
    private static final Logger LOG = Logger.getLogger(CrowdfundingEventConsumer.class);

    private final EventConsumer consumer;

    public CrowdfundingEventConsumer(EventConsumer consumer) {
        this.consumer = consumer;
    }

    /** Acknowledged after the commit. When even patience did not help, the process ends for its supervisor to restart. */
    @Incoming("heard")
    Uni<Void> hear(ConsumerRecords<String, byte[]> poll) {
        return consumer.hear(org.satoshispark.kit.Incoming.all(poll))
                .onFailure()
                .invoke(failure -> {
                    LOG.error("the database stayed away, nothing was acknowledged, the service ends", failure);
                    Quarkus.asyncExit(1);
                });
    }
}
