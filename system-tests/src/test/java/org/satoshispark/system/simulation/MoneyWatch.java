package org.satoshispark.system.simulation;

import org.satoshispark.accounting.domain.OperationKind;
import org.satoshispark.accounting.domain.SystemAccount;
import org.satoshispark.bitcoin.application.node.NodeInvoice;
import org.satoshispark.bitcoin.domain.deposit.DepositState;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState;
import org.satoshispark.system.services.BitcoinRows;

/** What the node has is what the ledger says that it has, with what is under way between them counted exactly (I1). */
record MoneyWatch(BitcoinRows bitcoin, LedgerWatch ledger, SimulatedNode node) {

    /** After each step that moved anything. */
    void check() {
        var inMsat = 0L;
        for (var invoice : node.settled) {
            inMsat += isPosted(invoice) ? 0 : invoice.paidMsat();
        }
        var outMsat = 0L;
        for (var payee : node.payees.values()) {
            outMsat += payee.isPaid() && !isPosted(payee) ? payee.leftMsat() : 0;
        }
        var keepsMsat = node.keepsMsat();
        var saidMsat = -ledger.systemMsat(SystemAccount.NODE) + inMsat - outMsat;
        var comingMsat = inMsat;
        var leavingMsat = outMsat;
        Violation.unless(
                keepsMsat == saidMsat,
                Rule.CONSERVATION,
                () -> "the node keeps " + keepsMsat + " msat; the ledger says "
                        + -ledger.systemMsat(SystemAccount.NODE) + ", on the way in are " + comingMsat
                        + ", on the way out " + leavingMsat + ": " + (keepsMsat - saidMsat) + " msat "
                        + (keepsMsat < saidMsat ? "made" : "lost"));
        insideMatches();
    }

    private boolean isPosted(NodeInvoice invoice) {
        var deposit = bitcoin.deposits.row(invoice.hash());
        if (deposit != null) {
            return ledger.isPosted(OperationKind.DEPOSIT, deposit.request().id());
        }
        var unclaimed = bitcoin.unclaimed.row(invoice.hash());
        return unclaimed != null && ledger.isPosted(OperationKind.UNCLAIMED, unclaimed.id());
    }

    private boolean isPosted(Payee payee) {
        for (var one : bitcoin.withdrawals.rows()) {
            if (one.terms().hash().equals(payee.hash) && ledger.isPosted(OperationKind.SETTLEMENT, one.id())) {
                return true;
            }
        }
        return false;
    }

    /** Two users of ours: what one paid and what the other got pass through CLEARING, never through the node. */
    private void insideMatches() {
        var expectedMsat = 0L;
        for (var deposit : bitcoin.deposits.rows()) {
            if (deposit.state() == DepositState.SETTLED_INTERNAL) {
                var invoice = node.invoices.get(deposit.request().hash());
                Violation.unless(
                        invoice.state() == NodeInvoice.State.CANCELED,
                        Rule.INVOICE_DEAD,
                        () -> "deposit " + deposit.request().id() + " was settled internally, its invoice is "
                                + invoice.state());
                expectedMsat -=
                        ledger.isPosted(OperationKind.DEPOSIT, deposit.request().id())
                                ? deposit.receipt().orElseThrow().paidMsat()
                                : 0;
            }
        }
        for (var one : bitcoin.withdrawals.rows()) {
            if (one.standing().internal()
                    && one.state() == WithdrawalState.SUCCEEDED
                    && ledger.isPosted(OperationKind.SETTLEMENT, one.id())) {
                expectedMsat += one.terms().amountMsat();
            }
        }
        Violation.unlessEqual(
                expectedMsat, ledger.systemMsat(SystemAccount.CLEARING), Rule.CONSERVATION, () -> "CLEARING");
    }
}
