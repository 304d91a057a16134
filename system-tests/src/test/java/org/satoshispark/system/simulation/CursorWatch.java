package org.satoshispark.system.simulation;

import org.satoshispark.bitcoin.application.node.NodeInvoice;
import org.satoshispark.system.services.BitcoinRows;

/** A cursor and the effect of what it has passed are one commit (lightning.md D2). */
record CursorWatch(BitcoinRows bitcoin, SimulatedNode node) {

    /** After each step of bitcoin. */
    void check() {
        var known = bitcoin.nodes.row(SimulatedNode.ID);
        if (known == null) {
            return;
        }
        for (var invoice : node.settled) {
            if (node.withoutBacklog < invoice.settleIndex()
                            && invoice.settleIndex() <= known.cursor().settleIndex()
                    || invoice.addIndex() <= known.listedAddIndex()) {
                Violation.unless(
                        hadItsEffect(invoice),
                        Rule.CURSOR,
                        () -> "the cursors are at settlement " + known.cursor().settleIndex() + " and invoice "
                                + known.listedAddIndex() + ", but settlement " + invoice.settleIndex() + " (invoice "
                                + invoice.addIndex() + ") had no effect");
            }
        }
    }

    private boolean hadItsEffect(NodeInvoice invoice) {
        var deposit = bitcoin.deposits.row(invoice.hash());
        return deposit == null
                ? bitcoin.unclaimed.row(invoice.hash()) != null
                : deposit.state().isSettled();
    }
}
