package org.satoshispark.accounting.adapter.out;

import org.satoshispark.accounting.application.InMemoryAccounts;
import org.satoshispark.accounting.application.InMemoryAlarms;
import org.satoshispark.accounting.application.InMemoryHolds;
import org.satoshispark.accounting.application.InMemoryJournal;
import org.satoshispark.accounting.application.InMemoryRejections;
import org.satoshispark.accounting.application.Ledger;
import org.satoshispark.accounting.domain.AlarmId;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.memory.InMemoryTransactions;

class InMemoryLedgerPortsTest extends LedgerPortsContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAlarms alarms = new InMemoryAlarms();
    private final Ledger ledger = new Ledger(
            new InMemoryAccounts(), new InMemoryHolds(), new InMemoryJournal(), new InMemoryRejections(), alarms);

    @Override
    Ledger ledger() {
        return ledger;
    }

    @Override
    Transactions transactions() {
        return transactions;
    }

    @Override
    long alarms(AlarmId id) {
        return alarms.all().stream().filter(alarm -> alarm.id().equals(id)).count();
    }
}
