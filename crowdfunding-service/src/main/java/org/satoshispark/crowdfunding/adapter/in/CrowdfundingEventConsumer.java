package org.satoshispark.crowdfunding.adapter.in;

import io.quarkus.runtime.Quarkus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
        var records = new ArrayList<org.satoshispark.kit.Incoming>(poll.count());
        poll.forEach(record -> records.add(incoming(record)));
        return consumer.hear(records).onFailure().invoke(failure -> {
            LOG.error("the database stayed away, nothing was acknowledged, the service ends", failure);
            Quarkus.asyncExit(1);
        });
    }

    private static org.satoshispark.kit.Incoming incoming(ConsumerRecord<String, byte[]> record) {
        return new org.satoshispark.kit.Incoming(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                EventConsumer.headers(record.headers()),
                record.value());
    }
}
