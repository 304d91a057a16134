package org.satoshispark.accounting.adapter.out;

import org.satoshispark.accounting.application.Ledger;
import org.satoshispark.accounting.domain.AlarmId;
import org.satoshispark.kit.Transactions;

class PgLedgerPortsTest extends LedgerPortsContract {
    // A schema of its own: what the contract writes is no consistent ledger.
    private static final LedgerDatabase DATABASE = new LedgerDatabase("bitcoin");

    @Override
    Ledger ledger() {
        return DATABASE.ledger;
    }

    @Override
    Transactions transactions() {
        return DATABASE.transactions;
    }

    @Override
    long alarms(AlarmId id) {
        return DATABASE.count("select count(*) from alarm where subject = $1", id.subject());
    }
}
