package org.satoshispark.bitcoin.adapter.in;

import io.quarkus.runtime.Quarkus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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
        return consumer.hear(org.satoshispark.kit.Incoming.all(batch))
                .onFailure()
                .invoke(failure -> {
                    LOG.error("cannot consume, ending the process", failure);
                    Quarkus.asyncExit(1);
                });
    }
}
