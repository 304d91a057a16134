package org.satoshispark.bitcoin.adapter.in;

import io.quarkus.runtime.Quarkus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.satoshispark.kit.EventConsumer;

/** The ear of the bitcoin service: a whole poll is one transaction, acknowledged after its commit. */
@ApplicationScoped
public class BitcoinEventConsumer {
    private static final Logger LOG = Logger.getLogger(BitcoinEventConsumer.class);
    private final EventConsumer consumer;

    public BitcoinEventConsumer(EventConsumer consumer) {
        this.consumer = consumer;
    }

    /** Ends the process when the database stays away, so that a supervisor starts it anew; nothing is acknowledged then. */
    @Incoming("heard")
    public Uni<Void> hear(ConsumerRecords<String, byte[]> batch) {
        var records = new ArrayList<org.satoshispark.kit.Incoming>(batch.count());
        batch.forEach(record -> records.add(new org.satoshispark.kit.Incoming(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                EventConsumer.headers(record.headers()),
                record.value())));
        return consumer.hear(records).onFailure().invoke(failure -> {
            LOG.error("cannot consume, ending the process", failure);
            Quarkus.asyncExit(1);
        });
    }
}
