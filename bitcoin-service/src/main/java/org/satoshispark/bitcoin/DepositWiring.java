package org.satoshispark.bitcoin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.satoshispark.bitcoin.adapter.out.deposit.HibernateDeposits;
import org.satoshispark.bitcoin.adapter.out.deposit.SqlDepositReadings;
import org.satoshispark.bitcoin.adapter.out.deposit.SqlDueDeposits;
import org.satoshispark.bitcoin.adapter.out.deposit.SqlOpenDeposits;
import org.satoshispark.bitcoin.adapter.out.deposit.SqlUnclaimedMoney;
import org.satoshispark.bitcoin.adapter.out.node.SqlConcerns;
import org.satoshispark.bitcoin.application.deposit.*;
import org.satoshispark.bitcoin.application.node.Alarms;
import org.satoshispark.bitcoin.application.node.Concerns;
import org.satoshispark.bitcoin.application.node.KnownNodes;
import org.satoshispark.bitcoin.application.node.OurNode;
import org.satoshispark.bitcoin.application.node.ReceivingNode;
import org.satoshispark.bitcoin.application.node.Sentinel;
import org.satoshispark.kit.Transactions;

/** The composition root of deposits. */
@ApplicationScoped
class DepositWiring {

    @Produces
    @Singleton
    Deposits deposits() {
        return new HibernateDeposits();
    }

    @Produces
    @Singleton
    SqlDepositReadings depositReadings(Transactions transactions) {
        return new SqlDepositReadings(transactions);
    }

    @Produces
    @Singleton
    DueDeposits dueDeposits(Transactions transactions) {
        return new SqlDueDeposits(transactions);
    }

    @Produces
    @Singleton
    RequestDeposit requestDeposit(
            Deposits deposits,
            Preimages preimages,
            InstantSource clock,
            @ConfigProperty(name = "spark.deposit.most-open") int mostOpen) {
        return new RequestDeposit(deposits, new SqlOpenDeposits(), preimages, clock, mostOpen);
    }

    @Produces
    @Singleton
    NoteInvoices noteInvoices(Transactions transactions, Deposits deposits, KnownNodes nodes, Alarms alarms) {
        var unclaimed = new SqlUnclaimedMoney();
        var effect = new InvoiceEffect(deposits, new UnclaimedEffect(unclaimed), alarms);
        return new NoteInvoices(transactions, deposits, unclaimed, nodes, effect);
    }

    @Produces
    @Singleton
    Concerns concerns(Transactions transactions) {
        return new SqlConcerns(transactions);
    }

    @Produces
    @Singleton
    OpenDeposit openDeposit(ReceivingNode node, Sentinel sentinel, Preimages preimages, NoteInvoices notes) {
        return new OpenDeposit(node, sentinel, preimages, notes);
    }

    @Produces
    @Singleton
    LookAtDeposits lookAtDeposits(
            ReceivingNode node,
            OurNode ours,
            DueDeposits due,
            DepositReadings readings,
            OpenDeposit opening,
            NoteInvoices notes,
            Transactions transactions,
            Alarms alarms) {
        return new LookAtDeposits(
                node, ours, due, readings, opening, notes, transactions, alarms, LookAtDeposits::inParallel);
    }

    @Produces
    @Singleton
    ListSettledInvoices listSettledInvoices(ReceivingNode node, OurNode ours, NoteInvoices notes) {
        return new ListSettledInvoices(node, ours, notes);
    }

    @Produces
    @Singleton
    ExpireDeposits expireDeposits(Transactions transactions, Deposits deposits, DueDeposits due) {
        return new ExpireDeposits(transactions, deposits, due);
    }

    @Produces
    @Singleton
    FollowSettlements followSettlements(
            ReceivingNode node,
            Sentinel sentinel,
            OurNode ours,
            NoteInvoices notes,
            @ConfigProperty(name = "spark.settlements.silence") Duration silence,
            InstantSource clock) {
        return new FollowSettlements(node, sentinel, ours, notes, silence, clock);
    }
}
