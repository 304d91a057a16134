package org.satoshispark.system.simulation;

import java.util.List;
import org.satoshispark.bitcoin.application.node.InvoiceWanted;
import org.satoshispark.bitcoin.application.node.NodeInvoice;
import org.satoshispark.bitcoin.application.node.NodeInvoice.State;
import org.satoshispark.bitcoin.domain.node.Preimage;

/** What others do with our node: pay exactly, too much, too little, too late, twice, in parts, for nobody; and its own moods. */
final class Outside {
    private final World world;
    private final SimulatedNode node;
    private final Chance chance;
    private int byHand;

    Outside(World world) {
        this.world = world;
        this.node = world.node;
        this.chance = world.chance;
    }

    void pays() {
        if (chance.oneIn(20)) {
            paysForNobody();
        } else if (!node.invoices.isEmpty()) {
            var all = List.copyOf(node.invoices.values());
            var open = all.stream()
                    .filter(one -> one.state() == State.OPEN || one.state() == State.ACCEPTED)
                    .toList();
            pays(chance.oneOf(open.isEmpty() || chance.oneIn(10) ? all : open));
        }
    }

    private void pays(NodeInvoice invoice) {
        switch (invoice.state()) {
            case OPEN -> paysOpen(invoice);
            case ACCEPTED -> partsComplete(invoice);
            case SETTLED -> node.coverage.saw("outside: pays twice, refused by the node");
            case CANCELED -> node.coverage.saw("outside: pays a canceled invoice, refused by the node");
            case UNKNOWN -> throw new IllegalStateException("no such invoice is made");
        }
    }

    private void paysOpen(NodeInvoice invoice) {
        var late = !node.time.instant().isBefore(invoice.expiresAt());
        switch (chance.below(8)) {
            case 0 -> node.coverage.saw("outside: pays too little, refused by the node");
            case 1 -> settles(invoice, invoice.amountMsat() + 1 + chance.below(50_000), "too much");
            case 2 -> {
                node.coverage.saw("outside: pays in parts");
                node.tale.tell(() -> "some parts of invoice " + invoice.addIndex() + " arrive at the node");
                node.become(invoice.hash(), State.ACCEPTED);
            }
            default -> settles(invoice, invoice.amountMsat(), late ? "after expiry" : "exactly");
        }
    }

    private void partsComplete(NodeInvoice invoice) {
        if (chance.oneIn(3)) {
            node.coverage.saw("outside: parts time out");
            node.become(invoice.hash(), State.OPEN);
        } else {
            settles(invoice, invoice.amountMsat(), "the last part");
        }
    }

    private void settles(NodeInvoice invoice, long msat, String how) {
        node.coverage.saw("outside: pays " + how);
        node.tale.tell(
                () -> "somebody outside pays invoice " + invoice.addIndex() + " (" + how + "): " + msat + " msat");
        node.settle(invoice.hash(), msat);
    }

    /** An invoice that was made at the node by hand (lightning.md D13). */
    private void paysForNobody() {
        var secret = Preimage.of(java.nio.ByteBuffer.allocate(32)
                .putLong(24, 1_000_000L + ++byHand)
                .array());
        var faulty = node.faulty;
        var away = node.away;
        node.faulty = false;
        node.away = false;
        new SimulatedReceiving(node).add(new InvoiceWanted(secret, 5_000, "by hand", java.time.Duration.ofHours(1)));
        node.faulty = faulty;
        node.away = away;
        settles(node.invoices.get(secret.hash()), chance.thousandMsat(5, 90), "an invoice of nobody's");
    }

    /** Away or not synced for long would be no test of anything else. */
    void isBack() {
        if (node.away || !node.synced) {
            node.coverage.saw("node: comes back");
            node.tale.tell(() -> "the node is back");
            node.away = false;
            node.synced = true;
        }
    }

    void nodeChanges() {
        if (node.away || !node.synced) {
            isBack();
            return;
        }
        switch (chance.below(6)) {
            case 0 -> {
                node.away = true;
                node.coverage.saw("node: goes away");
                node.tale.tell(() -> "the node goes away");
            }
            case 1, 2 -> {
                node.coverage.saw("node: restarts");
                node.tale.tell(() -> "the node restarts");
                world.payments.nodeRestarts();
            }
            case 3 -> {
                node.synced = false;
                node.tale.tell(() -> "the node is no longer synced");
            }
            default -> cancelsWhatRanOut();
        }
    }

    /** lnd cancels expired invoices by itself, but not at once. */
    private void cancelsWhatRanOut() {
        for (var invoice : List.copyOf(node.invoices.values())) {
            if (invoice.state() == State.OPEN && !node.time.instant().isBefore(invoice.expiresAt())) {
                node.coverage.saw("node: cancels an expired invoice");
                node.tale.tell(() -> "the node cancels expired invoice " + invoice.addIndex());
                node.become(invoice.hash(), State.CANCELED);
            }
        }
    }
}
