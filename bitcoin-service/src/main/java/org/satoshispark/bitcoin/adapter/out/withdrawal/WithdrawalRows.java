package org.satoshispark.bitcoin.adapter.out.withdrawal;

import java.util.Optional;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;
import org.satoshispark.bitcoin.domain.node.Preimage;
import org.satoshispark.bitcoin.domain.withdrawal.Ending;
import org.satoshispark.bitcoin.domain.withdrawal.Origin;
import org.satoshispark.bitcoin.domain.withdrawal.PaymentTerms;
import org.satoshispark.bitcoin.domain.withdrawal.Schedule;
import org.satoshispark.bitcoin.domain.withdrawal.Standing;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;

/** Rows to withdrawals and back, by hand, so that the domain knows nothing of it. */
final class WithdrawalRows {
    private WithdrawalRows() {}

    static WithdrawalRow of(Withdrawal withdrawal) {
        var row = new WithdrawalRow();
        var terms = withdrawal.terms();
        row.id = withdrawal.id();
        row.accountId = withdrawal.accountId();
        row.nodeId = terms.node().hex();
        row.paymentRequest = terms.text().text();
        row.paymentHash = terms.hash().hex();
        row.destination = terms.destination().hex();
        row.amountMsat = terms.amountMsat();
        row.amountless = terms.amountless();
        row.feeLimitMsat = terms.feeLimitMsat();
        row.expiresAt = terms.expiresAt();
        row.depositId = terms.internalDeposit().orElse(null);
        row.triedBefore = terms.triedBefore();
        row.requestedAt = withdrawal.requestedAt();
        take(row, withdrawal);
        return row;
    }

    /** What may change. */
    static void take(WithdrawalRow row, Withdrawal withdrawal) {
        var standing = withdrawal.standing();
        row.state = standing.state();
        row.seenAtNode = standing.seenAtNode();
        row.stuck = standing.stuck();
        row.askedAgain = standing.askedAgain();
        row.dueAt = withdrawal.schedule().dueAt().orElse(null);
        row.sentAt = withdrawal.schedule().sentAt().orElse(null);
        row.waitsSince = withdrawal.schedule().waitsSince();
        row.facts = withdrawal.facts();
        withdrawal.origin().ifPresent(origin -> take(row, origin));
        withdrawal.ending().ifPresent(ending -> take(row, ending));
    }

    private static void take(WithdrawalRow row, Origin origin) {
        row.originSagaId = origin.sagaId();
        row.originCauseId = origin.causeId();
        row.originTrace = origin.trace();
    }

    private static void take(WithdrawalRow row, Ending ending) {
        row.endedAt = ending.at();
        switch (ending) {
            case Ending.Paid paid -> {
                row.preimage = paid.preimage().revealHex();
                row.paidMsat = paid.valueMsat();
                row.feeMsat = paid.feeMsat();
            }
            case Ending.Failed failed -> {
                row.proof = failed.proof();
                row.reason = failed.reason();
            }
            case Ending.Rejected rejected -> row.reason = rejected.reason();
        }
    }

    static Withdrawal withdrawal(WithdrawalRow row) {
        return new Withdrawal(
                row.id,
                row.accountId,
                terms(row),
                row.requestedAt,
                new Standing(row.state, row.depositId != null, row.seenAtNode, row.stuck, row.askedAgain),
                new Schedule(Optional.ofNullable(row.dueAt), Optional.ofNullable(row.sentAt), row.waitsSince),
                ending(row),
                Optional.ofNullable(row.originSagaId).map(saga -> new Origin(saga, row.originCauseId, row.originTrace)),
                row.facts);
    }

    private static PaymentTerms terms(WithdrawalRow row) {
        return new PaymentTerms(
                new NodeId(row.nodeId),
                new PaymentRequest(row.paymentRequest),
                new PaymentHash(row.paymentHash),
                new NodeId(row.destination),
                row.amountMsat,
                row.amountless,
                row.feeLimitMsat,
                row.expiresAt,
                Optional.ofNullable(row.depositId),
                row.triedBefore);
    }

    private static Optional<Ending> ending(WithdrawalRow row) {
        return switch (row.state) {
            case SUCCEEDED ->
                Optional.of(new Ending.Paid(Preimage.ofHex(row.preimage), row.paidMsat, row.feeMsat, row.endedAt));
            case FAILED -> Optional.of(new Ending.Failed(row.proof, row.reason, row.endedAt));
            case REJECTED -> Optional.of(new Ending.Rejected(row.reason, row.endedAt));
            case REQUESTED, ACCEPTED, SENDING, UNKNOWN, IN_FLIGHT -> Optional.empty();
        };
    }
}
