package org.satoshispark.bitcoin.adapter.out.withdrawal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.satoshispark.bitcoin.domain.withdrawal.Proof;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState;

/** The columns of a withdrawal as plain SQL brings them to readers; its origin is only for writers. */
final class WithdrawalColumns {
    static final String ALL = "id, account_id, node_id, payment_request, payment_hash, destination, amount_msat,"
            + " amountless, fee_limit_msat, expires_at, deposit_id, tried_before, requested_at, state, seen_at_node,"
            + " stuck, due_at, sent_at, waits_since, facts, ended_at, proof, reason, preimage, paid_msat, fee_msat,"
            + " asked_again";
    static final int COUNT = 27;

    private WithdrawalColumns() {}

    static Withdrawal withdrawal(Object[] columns) {
        var row = new WithdrawalRow();
        row.id = (UUID) columns[0];
        row.accountId = (UUID) columns[1];
        row.nodeId = (String) columns[2];
        row.paymentRequest = (String) columns[3];
        row.paymentHash = (String) columns[4];
        row.destination = (String) columns[5];
        row.amountMsat = (Long) columns[6];
        row.amountless = (Boolean) columns[7];
        row.feeLimitMsat = (Long) columns[8];
        row.expiresAt = instant(columns[9]);
        row.depositId = (UUID) columns[10];
        row.triedBefore = (Boolean) columns[11];
        row.requestedAt = instant(columns[12]);
        row.state = WithdrawalState.valueOf((String) columns[13]);
        row.seenAtNode = (Boolean) columns[14];
        row.stuck = (Boolean) columns[15];
        row.dueAt = instant(columns[16]);
        row.sentAt = instant(columns[17]);
        row.waitsSince = instant(columns[18]);
        row.facts = (Long) columns[19];
        row.endedAt = instant(columns[20]);
        row.proof = columns[21] == null ? null : Proof.valueOf((String) columns[21]);
        row.reason = (String) columns[22];
        row.preimage = (String) columns[23];
        row.paidMsat = (Long) columns[24];
        row.feeMsat = (Long) columns[25];
        row.askedAgain = (Boolean) columns[26];
        return WithdrawalRows.withdrawal(row);
    }

    private static Instant instant(Object column) {
        return column == null ? null : ((OffsetDateTime) column).toInstant();
    }
}
