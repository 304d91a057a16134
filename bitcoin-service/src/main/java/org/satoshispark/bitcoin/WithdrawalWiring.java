package org.satoshispark.bitcoin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.satoshispark.bitcoin.adapter.out.withdrawal.HibernateWithdrawals;
import org.satoshispark.bitcoin.adapter.out.withdrawal.SqlClaimedHashes;
import org.satoshispark.bitcoin.adapter.out.withdrawal.SqlPaymentHistory;
import org.satoshispark.bitcoin.adapter.out.withdrawal.SqlWithdrawalReadings;
import org.satoshispark.bitcoin.application.deposit.Deposits;
import org.satoshispark.bitcoin.application.node.Alarms;
import org.satoshispark.bitcoin.application.node.NodeStatus;
import org.satoshispark.bitcoin.application.node.NodeTrust;
import org.satoshispark.bitcoin.application.node.PayingNode;
import org.satoshispark.bitcoin.application.withdrawal.*;
import org.satoshispark.bitcoin.domain.withdrawal.FeePolicy;
import org.satoshispark.kit.EventHandler;
import org.satoshispark.kit.NoEvent;
import org.satoshispark.kit.Transactions;
import org.satoshispark.messages.AccountingEvent.WithdrawalAccepted;
import org.satoshispark.messages.AccountingEvent.WithdrawalRejected;

/** The composition root of withdrawals as people see them; paying has one of its own. */
@ApplicationScoped
class WithdrawalWiring {

    @Produces
    @Singleton
    WithdrawalBook book(Alarms alarms) {
        return new WithdrawalBook(new HibernateWithdrawals(), new SqlPaymentHistory(), alarms);
    }

    @Produces
    @Singleton
    WithdrawalRules rules(WithdrawalSettings settings) {
        var fees = new FeePolicy(
                settings.feeFloorMsat(), settings.feePerMillion(), settings.feeCapMsat(), settings.feeLeastMsat());
        return new WithdrawalRules(
                fees, settings.network(), settings.maxAmountMsat(), settings.leastLife(), settings.mostLife());
    }

    @Produces
    @Singleton
    NodeGate nodeGate(NodeTrust trust, NodeStatus status) {
        return new NodeGate(trust, status);
    }

    @Produces
    @Singleton
    ReadInvoice readInvoice(PayingNode node, NodeGate gate, WithdrawalRules rules, InstantSource clock) {
        return new ReadInvoice(node, gate, rules, clock);
    }

    @Produces
    @Singleton
    FixTerms fixTerms(Deposits deposits, WithdrawalRules rules) {
        return new FixTerms(deposits, new SqlClaimedHashes(), rules);
    }

    @Produces
    @Singleton
    RequestWithdrawal requestWithdrawal(FixTerms fixTerms, WithdrawalBook book, InstantSource clock) {
        return new RequestWithdrawal(fixTerms, book.withdrawals(), clock);
    }

    @Produces
    @Singleton
    QuoteWithdrawal quoteWithdrawal(
            ReadInvoice readInvoice, FixTerms fixTerms, PayingNode node, Transactions transactions) {
        return new QuoteWithdrawal(readInvoice, fixTerms, node, transactions);
    }

    @Produces
    @Singleton
    SqlWithdrawalReadings withdrawalReadings(Transactions transactions) {
        return new SqlWithdrawalReadings(transactions);
    }

    @Produces
    @Singleton
    EventHandler<WithdrawalAccepted, NoEvent> accept(WithdrawalBook book, InstantSource clock) {
        return new AcceptWhenWithdrawalAccepted(book, clock);
    }

    @Produces
    @Singleton
    EventHandler<WithdrawalRejected, NoEvent> reject(WithdrawalBook book, InstantSource clock) {
        return new RejectWhenWithdrawalRejected(book, clock);
    }
}
