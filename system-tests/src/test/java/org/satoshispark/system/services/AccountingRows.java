package org.satoshispark.system.services;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;
import org.satoshispark.accounting.adapter.in.AccountingReactions;
import org.satoshispark.accounting.application.InMemoryAccounts;
import org.satoshispark.accounting.application.InMemoryAlarms;
import org.satoshispark.accounting.application.InMemoryHolds;
import org.satoshispark.accounting.application.InMemoryJournal;
import org.satoshispark.accounting.application.InMemoryRejections;
import org.satoshispark.accounting.application.Ledger;
import org.satoshispark.accounting.domain.Account;
import org.satoshispark.accounting.domain.AccountId;
import org.satoshispark.accounting.domain.Posting;
import org.satoshispark.accounting.domain.SystemAccount;
import org.satoshispark.kit.Reaction;
import org.satoshispark.kit.memory.InMemoryTransactions;
import org.satoshispark.messages.Message;

/** The ledger's database, in memory. */
public final class AccountingRows {
    public final InMemoryTransactions transactions = new InMemoryTransactions();
    public final InMemoryAccounts accounts = new InMemoryAccounts();
    public final InMemoryHolds holds = new InMemoryHolds();
    public final InMemoryJournal journal = new InMemoryJournal();
    public final InMemoryRejections rejections = new InMemoryRejections();
    public final InMemoryAlarms alarms = new InMemoryAlarms();

    /** What a process of accounting does about each message. */
    public Function<Message, Reaction> reactions(InstantSource clock) {
        return new AccountingReactions(new Ledger(accounts, holds, journal, rejections, alarms), clock)::to;
    }

    public long availableMsat(UUID person) {
        var account = accounts.row(AccountId.user(person));
        return account == null ? 0 : account.availableMsat();
    }

    public long heldMsat(UUID person) {
        var account = accounts.row(AccountId.user(person));
        return account == null ? 0 : account.heldMsat();
    }

    public long escrowMsat(UUID campaign) {
        return accounts.committed(AccountId.escrow(campaign))
                .map(Account::balanceMsat)
                .orElse(0L);
    }

    /** What the postings on one account of the operator's come to. */
    public long sumMsat(SystemAccount account) {
        return journal.rows().stream()
                .flatMap(entry -> entry.postings().stream())
                .filter(posting -> posting instanceof Posting.OnSystem system && system.account() == account)
                .mapToLong(Posting::amountMsat)
                .sum();
    }
}
