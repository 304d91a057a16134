package org.satoshispark.accounting.adapter.out;

import java.util.UUID;
import org.satoshispark.accounting.domain.AccountId;
import org.satoshispark.accounting.domain.AccountKind;
import org.satoshispark.accounting.domain.Bucket;
import org.satoshispark.accounting.domain.Posting;
import org.satoshispark.accounting.domain.SystemAccount;

/** A posting as a row: the columns of a balance are null for system accounts. */
record PostingRow(
        UUID entryId,
        long line,
        String accountKind,
        UUID accountId,
        Bucket bucket,
        long amountMsat,
        Long accountVersion,
        Long availableMsat,
        Long heldMsat) {

    static PostingRow of(UUID entryId, long line, Posting posting) {
        return switch (posting) {
            case Posting.OnAccount on ->
                new PostingRow(
                        entryId,
                        line,
                        on.account().kind().name(),
                        on.account().id(),
                        on.bucket(),
                        on.amountMsat(),
                        on.accountVersion(),
                        on.availableMsat(),
                        on.heldMsat());
            case Posting.OnSystem on ->
                new PostingRow(entryId, line, on.account().name(), null, null, on.amountMsat(), null, null, null);
        };
    }

    /** From the columns account_kind, account_id, bucket, amount, version, available after, held after. */
    static Posting posting(Object[] row, int from) {
        var kind = (String) row[from];
        var amount = (Long) row[from + 3];
        if (row[from + 1] == null) {
            return new Posting.OnSystem(SystemAccount.valueOf(kind), amount);
        }
        return new Posting.OnAccount(
                new AccountId(AccountKind.valueOf(kind), (UUID) row[from + 1]),
                Bucket.valueOf((String) row[from + 2]),
                amount,
                (Long) row[from + 4],
                (Long) row[from + 5],
                (Long) row[from + 6]);
    }
}
