package org.satoshispark.system.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.satoshispark.accounting.domain.AccountId;
import org.satoshispark.accounting.domain.Bucket;
import org.satoshispark.accounting.domain.JournalEntry;
import org.satoshispark.accounting.domain.Operation;
import org.satoshispark.accounting.domain.OperationKind;
import org.satoshispark.accounting.domain.Posting;
import org.satoshispark.accounting.domain.SystemAccount;
import org.satoshispark.system.services.AccountingRows;

/** A second ledger that only adds up postings as they are committed, and is compared with the first. */
final class LedgerWatch {
    private final AccountingRows rows;
    private final Map<AccountId, Sums> accounts = new HashMap<>();
    private final long[] system = new long[SystemAccount.values().length];
    private final Set<Operation> posted = new HashSet<>();
    private final List<AccountId> touched = new ArrayList<>();

    private static final class Sums {
        long availableMsat;
        long heldMsat;
        long version = 1;
    }

    LedgerWatch(AccountingRows rows) {
        this.rows = rows;
        rows.journal.observe(this::entered);
    }

    private void entered(JournalEntry before, JournalEntry entry) {
        if (before == entry || entry.equals(before)) {
            return;
        }
        Violation.unless(
                before == null, Rule.POSTINGS, () -> "entry " + entry.operation() + " was posted a second time");
        posted.add(entry.operation());
        var sum = 0L;
        for (var posting : entry.postings()) {
            sum += posting.amountMsat();
            switch (posting) {
                case Posting.OnSystem on -> system[on.account().ordinal()] += on.amountMsat();
                case Posting.OnAccount on -> add(on);
            }
        }
        Violation.unlessEqual(0, sum, Rule.POSTINGS, () -> "sum of " + entry);
    }

    private void add(Posting.OnAccount on) {
        var sums = accounts.computeIfAbsent(on.account(), fresh -> new Sums());
        if (on.bucket() == Bucket.AVAILABLE) {
            sums.availableMsat += on.amountMsat();
        } else {
            sums.heldMsat += on.amountMsat();
        }
        if (sums.version != on.accountVersion()) {
            Violation.unlessEqual(
                    sums.version + 1, on.accountVersion(), Rule.NO_GAPS, () -> "version of " + on.account());
            sums.version = on.accountVersion();
        }
        touched.add(on.account());
    }

    /** After each step that committed anything. */
    void check() {
        for (var id : touched) {
            var sums = accounts.get(id);
            var stored = rows.accounts.row(id);
            Violation.unless(
                    stored != null
                            && stored.availableMsat() == sums.availableMsat
                            && stored.heldMsat() == sums.heldMsat
                            && stored.version() == sums.version,
                    Rule.POSTINGS,
                    () -> id + " has " + stored.availableMsat() + " available and " + stored.heldMsat()
                            + " held msat in version " + stored.version() + ", its postings sum to "
                            + sums.availableMsat + " and " + sums.heldMsat + " in version " + sums.version);
            Violation.unless(
                    sums.availableMsat >= 0 && sums.heldMsat >= 0,
                    Rule.NOT_NEGATIVE,
                    () -> id + ": " + sums.availableMsat + " available, " + sums.heldMsat + " held msat");
        }
        touched.clear();
    }

    long systemMsat(SystemAccount account) {
        return system[account.ordinal()];
    }

    boolean isPosted(OperationKind kind, UUID id) {
        return posted.contains(new Operation(kind, id));
    }
}
