package org.satoshispark.system.services;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Optional;
import org.satoshispark.bitcoin.application.node.KnownPayments;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.withdrawal.Ending;
import org.satoshispark.bitcoin.domain.withdrawal.Proof;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;

/** What SQL answers about payments that the node has ended, on memory. */
record EndedPayments(BitcoinRows rows) implements KnownPayments {
    @Override
    public Optional<KnownPayment> newestEndedBy(NodeId node, Instant since) {
        return rows.withdrawals.rows().stream()
                .filter(one -> !one.standing().internal() && endedByNode(one))
                .filter(one -> !one.ending().orElseThrow().at().isBefore(since))
                .filter(one -> rows.withdrawals.rows().stream().noneMatch(other -> isTriedAfter(other, one)))
                .max(comparing(one -> one.ending().orElseThrow().at()))
                .map(EndedPayments::known);
    }

    private static boolean endedByNode(Withdrawal one) {
        return one.ending().isPresent()
                && switch (one.ending().get()) {
                    case Ending.Paid paid -> true;
                    case Ending.Failed failed -> failed.proof() == Proof.NODE_TERMINAL;
                    case Ending.Rejected rejected -> false;
                };
    }

    private static boolean isTriedAfter(Withdrawal later, Withdrawal one) {
        return later.id().compareTo(one.id()) > 0
                && later.terms().hash().equals(one.terms().hash())
                && later.schedule().sentAt().isPresent();
    }

    private static KnownPayment known(Withdrawal one) {
        return one.ending().orElseThrow() instanceof Ending.Paid paid
                ? new KnownPayment(one.terms().hash(), true, paid.valueMsat(), paid.feeMsat())
                : new KnownPayment(one.terms().hash(), false, 0, 0);
    }
}
