package org.satoshispark.system.sagas;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.satoshispark.accounting.adapter.in.AccountingReactions;
import org.satoshispark.accounting.application.InMemoryAccounts;
import org.satoshispark.accounting.application.InMemoryAlarms;
import org.satoshispark.accounting.application.InMemoryHolds;
import org.satoshispark.accounting.application.InMemoryJournal;
import org.satoshispark.accounting.application.InMemoryRejections;
import org.satoshispark.accounting.application.Ledger;
import org.satoshispark.accounting.domain.AccountId;
import org.satoshispark.accounting.domain.Posting;
import org.satoshispark.accounting.domain.SystemAccount;
import org.satoshispark.kit.memory.InMemoryTransactions;

/** The real ledger on memory. */
final class Accounting {
    final InMemoryAccounts accounts = new InMemoryAccounts();
    final InMemoryHolds holds = new InMemoryHolds();
    final InMemoryJournal journal = new InMemoryJournal();
    final InMemoryAlarms alarms = new InMemoryAlarms();
    final Service service;

    Accounting(InstantSource clock, Sabotage sabotage) {
        var ledger = new Ledger(accounts, holds, journal, new InMemoryRejections(), alarms);
        var reactions = new AccountingReactions(ledger, clock);
        service = new Service("accounting", new InMemoryTransactions(), reactions::to, List.of(), () -> {}, sabotage);
    }

    long availableMsat(UUID person) {
        return accounts.committed(AccountId.user(person))
                .map(account -> account.availableMsat())
                .orElse(0L);
    }

    long heldMsat(UUID person) {
        return accounts.committed(AccountId.user(person))
                .map(account -> account.heldMsat())
                .orElse(0L);
    }

    long escrowMsat(UUID campaign) {
        return accounts.committed(AccountId.escrow(campaign))
                .map(account -> account.balanceMsat())
                .orElse(0L);
    }

    /** What the postings on one account of the operator's come to. */
    long sumMsat(SystemAccount account) {
        return journal.all().stream()
                .flatMap(entry -> entry.postings().stream())
                .filter(posting -> posting instanceof Posting.OnSystem system && system.account() == account)
                .mapToLong(Posting::amountMsat)
                .sum();
    }
}
