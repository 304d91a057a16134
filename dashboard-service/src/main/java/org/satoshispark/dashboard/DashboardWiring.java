package org.satoshispark.dashboard;

import io.smallrye.common.annotation.Identifier;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.satoshispark.kit.EventConsumer;
import org.satoshispark.kit.SqlDeadLetters;
import org.satoshispark.kit.SqlInbox;
import org.satoshispark.kit.SqlOutbox;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.pg.PgTransactions;

/** The composition root: which parts this process is made of. */
@ApplicationScoped
public class DashboardWiring {

    @Produces
    @Singleton
    Transactions transactions(Pool pool) {
        return new PgTransactions(pool, new SqlOutbox());
    }

    @Produces
    @Singleton
    EventConsumer news(Transactions transactions) {
        return EventConsumer.ofEnvelopes(
                transactions,
                new SqlInbox(),
                new SqlDeadLetters(new SqlOutbox(), "dashboard"),
                new Projection(Scope.NEWS)::react);
    }

    @Produces
    @Singleton
    Generations generations(Transactions transactions) {
        return new Generations(transactions);
    }

    @Produces
    @Singleton
    TopicHistory history(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        return new KafkaTopicHistory(kafka);
    }

    @Produces
    @Singleton
    RebuildJob rebuildJob(Generations generations, TopicHistory history, Transactions transactions) {
        return new RebuildJob(generations, history, transactions);
    }
}
