package org.satoshispark.system.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.satoshispark.accounting.domain.HoldState;
import org.satoshispark.bitcoin.application.node.PaymentFate;
import org.satoshispark.bitcoin.application.node.PaymentOrder;
import org.satoshispark.bitcoin.application.node.TrackAnswer;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.withdrawal.Ending;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState;
import org.satoshispark.system.services.AccountingRows;
import org.satoshispark.system.services.BitcoinRows;

/** What may be asked of the node, and what our books must say about what it did. */
final class PaymentWatch {
    private final BitcoinRows bitcoin;
    private final AccountingRows accounting;
    private final SimulatedNode node;
    /** Withdrawals that the node was asked to pay and not asked about since. */
    private final Map<PaymentHash, UUID> asked = new HashMap<>();

    PaymentWatch(BitcoinRows bitcoin, AccountingRows accounting, SimulatedNode node) {
        this.bitcoin = bitcoin;
        this.accounting = accounting;
        this.node = node;
    }

    void asks(PaymentOrder order) {
        var sent = bitcoin.withdrawals.rows().stream()
                .filter(one -> one.state().isWithNode())
                .filter(one -> one.terms().text().equals(order.text()))
                .findFirst();
        Violation.unless(
                sent.isPresent(),
                Rule.HELD_BEFORE_SENT,
                () -> "the node is asked to pay what nobody has marked as sent");
        isHeld(sent.get(), order);
        var before = asked.put(sent.get().terms().hash(), sent.get().id());
        Violation.unless(
                !sent.get().id().equals(before),
                Rule.LOOK_BEFORE_RESEND,
                () -> "withdrawal " + sent.get().id() + " is sent again and nobody has looked");
    }

    private void isHeld(Withdrawal sent, PaymentOrder order) {
        var hold = accounting.holds.row(sent.id());
        var toPay = order.amountMsat().orElse(node.payees.get(order.text().text()).amountMsat);
        Violation.unless(
                hold != null
                        && hold.state() == HoldState.HELD
                        && hold.amountMsat() == toPay
                        && hold.feeLimitMsat() == order.feeLimitMsat(),
                Rule.HELD_BEFORE_SENT,
                () -> "withdrawal " + sent.id() + " asks the node for " + toPay + " + up to " + order.feeLimitMsat()
                        + " msat, held is "
                        + (hold == null
                                ? "nothing"
                                : hold.amountMsat() + " + " + hold.feeLimitMsat() + " (" + hold.state() + ")"));
    }

    void looked(PaymentHash hash, TrackAnswer answer) {
        if (answer instanceof TrackAnswer.NotFound || answer instanceof PaymentFate) {
            asked.remove(hash);
        }
    }

    /** After each step that moved anything. */
    void check() {
        for (var payee : node.payees.values()) {
            Violation.unless(
                    payee.timesPaid <= 1, Rule.PAID_ONCE, () -> payee + " was paid " + payee.timesPaid + " times");
            if (payee.isUnderWay() || payee.isPaid()) {
                isOpenOrPaid(payee);
            }
        }
        for (var one : bitcoin.withdrawals.rows()) {
            if (one.state() == WithdrawalState.SUCCEEDED && !one.standing().internal()) {
                isWhatTheNodePaid(one);
            }
        }
    }

    private void isOpenOrPaid(Payee payee) {
        var open = 0;
        for (var one : bitcoin.withdrawals.rows()) {
            if (one.terms().hash().equals(payee.hash)
                    && (one.state().isWithNode() || one.state() == WithdrawalState.SUCCEEDED)) {
                open++;
            }
        }
        var found = open;
        Violation.unless(
                open == 1,
                Rule.UNKNOWN_IS_NOT_FAILED,
                () -> "the node " + (payee.isPaid() ? "has paid " : "is paying ") + payee + ", but " + found
                        + " withdrawals of ours know it; there are "
                        + bitcoin.withdrawals.rows().stream()
                                .filter(one -> one.terms().hash().equals(payee.hash))
                                .map(one -> one.id() + " " + one.state())
                                .toList());
    }

    private void isWhatTheNodePaid(Withdrawal one) {
        var payee = node.byHash.get(one.terms().hash());
        var paid = (Ending.Paid) one.ending().orElseThrow();
        Violation.unless(
                payee.isPaid() && paid.valueMsat() == payee.paidMsat && paid.feeMsat() == payee.feeMsat,
                Rule.PAID_ONCE,
                () -> "withdrawal " + one.id() + " says paid " + paid.valueMsat() + " + " + paid.feeMsat()
                        + " msat, the node paid " + payee.timesPaid + " times " + payee.paidMsat + " + "
                        + payee.feeMsat);
    }
}
