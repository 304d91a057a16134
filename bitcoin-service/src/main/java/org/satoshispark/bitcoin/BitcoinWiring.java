package org.satoshispark.bitcoin;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.satoshispark.bitcoin.adapter.in.BitcoinReactions;
import org.satoshispark.bitcoin.adapter.out.node.HibernateKnownNodes;
import org.satoshispark.bitcoin.adapter.out.node.SqlAlarms;
import org.satoshispark.bitcoin.application.node.Alarms;
import org.satoshispark.bitcoin.application.node.KnownDeposits;
import org.satoshispark.bitcoin.application.node.KnownNodes;
import org.satoshispark.bitcoin.application.node.KnownPayments;
import org.satoshispark.bitcoin.application.node.NodeMemory;
import org.satoshispark.bitcoin.application.node.NodeStatus;
import org.satoshispark.bitcoin.application.node.OurNode;
import org.satoshispark.bitcoin.application.node.PayingNode;
import org.satoshispark.bitcoin.application.node.ReceivingNode;
import org.satoshispark.bitcoin.application.node.Sentinel;
import org.satoshispark.kit.EventConsumer;
import org.satoshispark.kit.EventHandler;
import org.satoshispark.kit.IdempotencyKeys;
import org.satoshispark.kit.NoEvent;
import org.satoshispark.kit.SqlDeadLetters;
import org.satoshispark.kit.SqlInbox;
import org.satoshispark.kit.SqlOutbox;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.hibernate.HibernateTransactions;
import org.satoshispark.messages.AccountingEvent.WithdrawalAccepted;
import org.satoshispark.messages.AccountingEvent.WithdrawalRejected;

/** The composition root of what deposits and withdrawals share; each has one of its own besides. */
@ApplicationScoped
class BitcoinWiring {

    @Produces
    @Singleton
    Transactions transactions(Mutiny.SessionFactory sessions, Vertx vertx) {
        return new HibernateTransactions(sessions, vertx, new SqlOutbox());
    }

    @Produces
    @Singleton
    IdempotencyKeys idempotencyKeys(Transactions transactions) {
        return new IdempotencyKeys(transactions);
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    KnownNodes knownNodes(Transactions transactions) {
        return new HibernateKnownNodes(transactions);
    }

    @Produces
    @Singleton
    Alarms alarms() {
        return new SqlAlarms();
    }

    @Produces
    @Singleton
    Sentinel sentinel(
            Transactions transactions,
            KnownNodes nodes,
            Alarms alarms,
            KnownDeposits deposits,
            KnownPayments payments,
            ReceivingNode receiver,
            PayingNode payer,
            NodeStatus status,
            InstantSource clock) {
        var memory = new NodeMemory(deposits, payments, receiver, payer);
        return new Sentinel(transactions, nodes, alarms, deposits, status, memory, clock);
    }

    @Produces
    @Singleton
    OurNode ourNode(Sentinel sentinel, KnownNodes nodes) {
        return new OurNode(sentinel, nodes);
    }

    @Produces
    @Singleton
    EventConsumer eventConsumer(
            Transactions transactions,
            EventHandler<WithdrawalAccepted, NoEvent> accept,
            EventHandler<WithdrawalRejected, NoEvent> reject,
            @ConfigProperty(name = "spark.context") String context) {
        var reactions = new BitcoinReactions(accept, reject);
        var deadLetters = new SqlDeadLetters(new SqlOutbox(), context);
        return new EventConsumer(transactions, new SqlInbox(), deadLetters, reactions::to);
    }
}
