package org.satoshispark.accounting.application;

import org.satoshispark.accounting.domain.JournalEntry;
import org.satoshispark.accounting.domain.Operation;
import org.satoshispark.kit.Repository;

/** The journal: append-only, at most one entry per operation. */
public interface Journal extends Repository<Operation, JournalEntry> {

    @Override
    default String name() {
        return "journal";
    }

    @Override
    default Operation idOf(JournalEntry entry) {
        return entry.operation();
    }
}
