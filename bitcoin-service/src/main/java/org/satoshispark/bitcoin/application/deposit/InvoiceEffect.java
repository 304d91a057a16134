package org.satoshispark.bitcoin.application.deposit;

import java.util.ArrayList;
import java.util.List;
import org.satoshispark.bitcoin.application.node.Alarms;
import org.satoshispark.bitcoin.application.node.BadInvoice;
import org.satoshispark.bitcoin.application.node.NodeInvoice;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.deposit.DepositState;
import org.satoshispark.bitcoin.domain.deposit.Invoice;
import org.satoshispark.bitcoin.domain.deposit.Receipt;
import org.satoshispark.bitcoin.domain.deposit.Settling;
import org.satoshispark.bitcoin.domain.node.Alarm;
import org.satoshispark.bitcoin.domain.node.Amounts;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.messages.BitcoinEvent.DepositNews;

/** What one invoice, as the node tells it, means to the deposit behind it (lightning.md 2.2, 2.4). */
public final class InvoiceEffect {
    private final Deposits deposits;
    private final UnclaimedEffect unclaimed;
    private final Alarms alarms;

    public InvoiceEffect(Deposits deposits, UnclaimedEffect unclaimed, Alarms alarms) {
        this.deposits = deposits;
        this.unclaimed = unclaimed;
        this.alarms = alarms;
    }

    List<DepositNews> of(NodeInvoice invoice, NodeId node, UnitOfWork work) {
        if (invoice.state() == NodeInvoice.State.SETTLED && !isPayable(invoice.paidMsat())) {
            alarm(work, Alarm.Kind.INVOICE_MISMATCH, invoice, "settled with " + invoice.paidMsat() + " msat");
            return List.of();
        }
        return work.find(deposits, invoice.hash())
                .filter(deposit -> deposit.request().node().equals(node))
                .map(deposit -> of(invoice, deposit, work))
                .orElseGet(() -> unclaimed.of(invoice, node, work));
    }

    /** What it is about nobody knows, so a person must find out at the node (G1, G5). */
    void setAside(BadInvoice bad, NodeId node, UnitOfWork work) {
        var subject = node.hex() + " add_index " + bad.addIndex() + " settle_index " + bad.settleIndex();
        alarms.raise(work, Alarm.Kind.INVOICE_UNREADABLE, subject, bad.why());
    }

    private static boolean isPayable(long msat) {
        return msat > 0 && msat <= Amounts.MAX_MSAT;
    }

    private List<DepositNews> of(NodeInvoice invoice, Deposit deposit, UnitOfWork work) {
        var said = new ArrayList<DepositNews>();
        if (deposit.state() == DepositState.REQUESTED) {
            if (!isWhatWasAsked(invoice, deposit)) {
                alarm(work, Alarm.Kind.INVOICE_MISMATCH, invoice, "is not the invoice that was asked for");
                return List.of();
            }
            deposit.open(new Invoice(invoice.text().orElseThrow(), invoice.expiresAt()));
            said.add(DepositFacts.requested(deposit));
        }
        switch (invoice.state()) {
            case SETTLED -> said.addAll(settle(invoice, deposit, work));
            case CANCELED -> {
                if (deposit.cancel()) {
                    said.add(DepositFacts.expired(deposit));
                }
            }
            // Held parts and states of a newer node mean nothing yet (D7, D10, G1).
            case OPEN, ACCEPTED, UNKNOWN -> {}
        }
        return said;
    }

    /** Amount and memo must be ours: "already exists" may also be somebody else's invoice (lightning.md 5.6). */
    private static boolean isWhatWasAsked(NodeInvoice invoice, Deposit deposit) {
        return invoice.text().isPresent()
                && invoice.amountMsat() == deposit.request().amountMsat()
                && invoice.memo().equals(deposit.request().description());
    }

    private List<DepositNews> settle(NodeInvoice invoice, Deposit deposit, UnitOfWork work) {
        var receipt = new Receipt(
                invoice.paidMsat(), invoice.settleIndex(), invoice.settledAt().orElseThrow());
        return switch (deposit.settle(receipt)) {
            case Settling.Known known -> List.of();
            case Settling.Credit credit -> {
                if (credit.afterCancel()) {
                    alarm(work, Alarm.Kind.SETTLED_AFTER_CANCEL, invoice, "credited though it was canceled");
                }
                yield List.of(DepositFacts.settled(deposit));
            }
            case Settling.Conflict conflict -> {
                alarm(work, Alarm.Kind.SETTLED_TWICE, invoice, conflict.why());
                yield deposit.state() == DepositState.SETTLED_INTERNAL
                        ? unclaimed.of(invoice, deposit.request().node(), work)
                        : List.of();
            }
        };
    }

    private void alarm(UnitOfWork work, Alarm.Kind kind, NodeInvoice invoice, String detail) {
        alarms.raise(work, kind, invoice.hash().hex(), detail);
    }
}
