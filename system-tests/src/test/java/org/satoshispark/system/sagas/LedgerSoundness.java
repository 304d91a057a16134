package org.satoshispark.system.sagas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.LongStream;
import org.satoshispark.accounting.domain.Account;
import org.satoshispark.accounting.domain.Bucket;
import org.satoshispark.accounting.domain.Posting;
import org.satoshispark.accounting.domain.SystemAccount;

/** Money is neither made nor lost: postings, balances, and what the node really has. */
record LedgerSoundness(Town town) {

    void check() {
        assertEquals(0, postings().stream().mapToLong(Posting::amountMsat).sum(), "the postings do not sum to zero");
        town.accounting.rows.accounts.all().forEach(this::isItsReplay);
        assertEquals(
                town.node.keepsMsat(),
                -town.accounting.rows.sumMsat(SystemAccount.NODE),
                "the ledger does not say what the node has");
        assertEquals(0, town.accounting.rows.sumMsat(SystemAccount.CLEARING), "clearing");
        assertEquals(
                town.node.receiving.forNobodyMsat(), town.accounting.rows.sumMsat(SystemAccount.SUSPENSE), "suspense");
        assertEquals(0, town.accounting.rows.sumMsat(SystemAccount.EXPENSE), "expense");
        assertEquals(List.of(), List.copyOf(town.accounting.rows.alarms.all()), "alarms of accounting");
        assertEquals(List.of(), List.copyOf(town.bitcoin.rows.alarms.all()), "alarms of bitcoin");
    }

    private void isItsReplay(Account account) {
        assertEquals(sum(account, Bucket.AVAILABLE), account.availableMsat(), () -> "available of " + account.id());
        assertEquals(sum(account, Bucket.HELD), account.heldMsat(), () -> "held of " + account.id());
        var versions = on(account).stream()
                .map(Posting.OnAccount::accountVersion)
                .distinct()
                .sorted()
                .toList();
        assertEquals(
                LongStream.rangeClosed(2, account.version()).boxed().toList(),
                versions,
                () -> "versions of " + account.id());
    }

    private long sum(Account account, Bucket bucket) {
        return on(account).stream()
                .filter(posting -> posting.bucket() == bucket)
                .mapToLong(Posting::amountMsat)
                .sum();
    }

    private List<Posting.OnAccount> on(Account account) {
        return postings().stream()
                .filter(Posting.OnAccount.class::isInstance)
                .map(Posting.OnAccount.class::cast)
                .filter(posting -> posting.account().equals(account.id()))
                .toList();
    }

    private List<Posting> postings() {
        return town.accounting.rows.journal.all().stream()
                .flatMap(entry -> entry.postings().stream())
                .toList();
    }
}
