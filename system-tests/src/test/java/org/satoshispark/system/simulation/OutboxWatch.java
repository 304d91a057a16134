package org.satoshispark.system.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.satoshispark.kit.OutboxRow;
import org.satoshispark.kit.memory.InMemoryTransactions;

/** What one service says, row by row: numbered without gaps (I8); and nothing is buried (I10). */
final class OutboxWatch {
    private final InMemoryTransactions transactions;
    private final String service;
    private final Coverage coverage;
    private final Map<String, Long> versions = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private int seen;

    OutboxWatch(String service, InMemoryTransactions transactions, Coverage coverage) {
        this.service = service;
        this.transactions = transactions;
        this.coverage = coverage;
    }

    /** After each step that committed anything. */
    void check() {
        var rows = transactions.outbox();
        for (; seen < rows.size(); seen++) {
            count(rows.get(seen));
        }
        Violation.unless(
                transactions.deadLetters().isEmpty(),
                Rule.NO_DEAD_LETTERS,
                () -> service + " buried " + transactions.deadLetters());
    }

    private void count(OutboxRow row) {
        coverage.saw("said: " + row.type());
        var subject = row.topic() + " " + row.subject();
        Violation.unless(
                row.type().contains("campaign-edited") || told.add(row.type() + row.subject()),
                Rule.SAID_ONCE,
                () -> service + " says " + row.type() + " about " + row.subject() + " a second time");
        var version = Long.parseLong(row.aggregateVersion());
        var before = versions.put(subject, version);
        Violation.unlessEqual(
                before == null ? 1 : before + 1,
                version,
                Rule.NO_GAPS,
                () -> service + " says " + row.type() + " about " + row.subject() + " with version");
    }
}
