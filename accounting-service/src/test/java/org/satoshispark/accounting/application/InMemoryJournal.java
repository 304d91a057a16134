package org.satoshispark.accounting.application;

import org.satoshispark.accounting.domain.JournalEntry;
import org.satoshispark.accounting.domain.Operation;
import org.satoshispark.kit.memory.InMemoryRepository;

/** The journal without a database. */
public final class InMemoryJournal extends InMemoryRepository<Operation, JournalEntry> implements Journal {
    public InMemoryJournal() {
        super("journal", JournalEntry::operation, entry -> entry);
    }
}
