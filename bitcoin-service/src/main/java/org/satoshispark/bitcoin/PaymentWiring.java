package org.satoshispark.bitcoin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.satoshispark.bitcoin.adapter.out.withdrawal.SqlDueWithdrawals;
import org.satoshispark.bitcoin.application.deposit.Deposits;
import org.satoshispark.bitcoin.application.deposit.Preimages;
import org.satoshispark.bitcoin.application.node.PayingNode;
import org.satoshispark.bitcoin.application.node.ReceivingNode;
import org.satoshispark.bitcoin.application.withdrawal.*;
import org.satoshispark.kit.Ids;
import org.satoshispark.kit.Transactions;

/** The composition root of paying: what drives accepted withdrawals to their end. */
@ApplicationScoped
class PaymentWiring {

    @Produces
    @Singleton
    PaymentPace pace(WithdrawalSettings settings) {
        if (settings.payPatience().multipliedBy(2).compareTo(settings.lease()) >= 0) {
            throw new IllegalArgumentException("spark.withdrawals.lease must be more than twice the pay-patience");
        }
        return new PaymentPace(
                settings.fenceMargin(),
                settings.stuckAfter(),
                settings.payPatience(),
                settings.glance(),
                settings.attempts(),
                settings.soonestLook(),
                settings.latestLook());
    }

    @Produces
    @Singleton
    Advance advance(Transactions transactions, WithdrawalBook book, InstantSource clock, PaymentPace pace) {
        return new Advance(transactions, book, clock, pace);
    }

    @Produces
    @Singleton
    SettleOwnInvoice settleOwnInvoice(
            Transactions transactions,
            Advance advance,
            WithdrawalBook book,
            Deposits deposits,
            Preimages preimages,
            ReceivingNode node,
            NodeGate gate,
            InstantSource clock) {
        return new SettleOwnInvoice(transactions, advance, book, deposits, preimages, node, gate, clock);
    }

    @Produces
    @Singleton
    PaymentLane lane(
            Advance advance,
            PayingNode node,
            NodeGate gate,
            SettleOwnInvoice settle,
            InstantSource clock,
            PaymentPace pace) {
        return new PaymentLane(advance, node, gate, settle, clock, pace);
    }

    @Produces
    @Singleton
    PayWhenWithdrawalAccepted pay(
            Transactions transactions, InstantSource clock, PaymentLane lane, WithdrawalSettings settings) {
        var instance = Ids.next().toString();
        var due = new SqlDueWithdrawals(transactions, clock, instance, settings.lease());
        var lanes = new PaymentThreads(Thread.ofVirtual().name("payment-", 0).factory());
        return new PayWhenWithdrawalAccepted(due, lane, lanes, settings.lanes());
    }
}
