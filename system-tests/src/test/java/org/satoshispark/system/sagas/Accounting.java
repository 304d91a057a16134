package org.satoshispark.system.sagas;

import java.time.InstantSource;
import java.util.List;
import org.satoshispark.system.services.AccountingRows;

/** The real ledger on memory. */
final class Accounting {
    final AccountingRows rows = new AccountingRows();
    final Service service;

    Accounting(InstantSource clock, Sabotage sabotage) {
        service = new Service("accounting", rows.transactions, rows.reactions(clock), List.of(), () -> {}, sabotage);
    }
}
