package org.satoshispark.system.simulation;

import java.util.List;

/** All rules that hold at every moment, looked at after each step that changed anything. */
final class Watches {
    private final Rows rows;
    private final SimulatedNode node;
    final LedgerWatch ledger;
    final PaymentWatch payments;
    private final HoldWatch holds;
    private final MoneyWatch money;
    private final CursorWatch cursor;
    private final CampaignWatch campaigns;
    private final List<OutboxWatch> outboxes;
    private long commits = -1;
    private long moves = -1;

    Watches(Rows rows, SimulatedNode node, Coverage coverage) {
        this.rows = rows;
        this.node = node;
        ledger = new LedgerWatch(rows.accounting());
        payments = new PaymentWatch(rows.bitcoin(), rows.accounting(), node);
        holds = new HoldWatch(rows.bitcoin(), rows.accounting());
        money = new MoneyWatch(rows.bitcoin(), ledger, node);
        cursor = new CursorWatch(rows.bitcoin(), node);
        campaigns = new CampaignWatch(rows.crowdfunding(), rows.accounting(), ledger);
        outboxes = List.of(
                new OutboxWatch("auth", rows.auth(), coverage),
                new OutboxWatch("accounting", rows.accounting().transactions, coverage),
                new OutboxWatch("bitcoin", rows.bitcoin().transactions, coverage),
                new OutboxWatch("crowdfunding", rows.crowdfunding().transactions, coverage));
        new TerminalWatch(rows, coverage);
    }

    void check() {
        var now = 0L;
        for (var transactions : rows.all()) {
            now += transactions.commits();
        }
        if (now == commits && node.moves == moves) {
            return;
        }
        commits = now;
        moves = node.moves;
        outboxes.forEach(OutboxWatch::check);
        ledger.check();
        money.check();
        payments.check();
        holds.check();
        campaigns.check();
        cursor.check();
        nobodyHasToLook();
    }

    private void nobodyHasToLook() {
        var accounting = rows.accounting().alarms.rows();
        var bitcoin = rows.bitcoin().alarms.rows();
        Violation.unless(
                accounting.isEmpty() && bitcoin.isEmpty(),
                Rule.NO_ALARM,
                () -> "alarms: " + List.copyOf(accounting) + " " + List.copyOf(bitcoin));
    }
}
