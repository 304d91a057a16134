package org.satoshispark.system.sagas;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.satoshispark.bitcoin.application.node.DecodeAnswer;
import org.satoshispark.bitcoin.application.node.DecodedInvoice;
import org.satoshispark.bitcoin.application.node.NodeInvoice;
import org.satoshispark.bitcoin.application.node.NodeSight;
import org.satoshispark.bitcoin.application.node.NodeStatus;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;
import org.satoshispark.bitcoin.domain.node.Preimage;
import org.satoshispark.system.services.NodePorts;

/** A Lightning node in memory, as far as the ports of bitcoin see one, and the payees behind it. */
final class LightningNode implements NodeStatus {
    static final NodeId ID = new NodeId("02" + "a".repeat(64));
    /** How long an invoice of somebody outside can be paid. */
    static final Duration INVOICE_LIFE = Duration.ofHours(1);

    private static final NodeId PAYEE = new NodeId("03" + "b".repeat(64));
    private final InstantSource clock;
    private final Map<PaymentHash, OutsideInvoice> outside = new LinkedHashMap<>();
    final ReceivingSide receiving;
    final PayingSide paying = new PayingSide(this, outside);
    private Runnable afterCalls = () -> {};
    private boolean away;

    LightningNode(InstantSource clock) {
        this.clock = clock;
        this.receiving = new ReceivingSide(this, clock);
    }

    /** Somebody outside wants {@code amountMsat}; the way there costs {@code feeMsat}. */
    OutsideInvoice invoice(long amountMsat, long feeMsat) {
        var secret = ByteBuffer.allocate(32).putInt(outside.size() + 1).array();
        var invoice = new OutsideInvoice(
                Preimage.of(secret), amountMsat, feeMsat, clock.instant().plus(INVOICE_LIFE));
        outside.put(invoice.hash(), invoice);
        return invoice;
    }

    DecodeAnswer read(PaymentRequest text) {
        var own = receiving.read(text);
        if (own.isPresent()) {
            return new DecodeAnswer.Decoded(decoded(own.get(), text));
        }
        return outside.values().stream()
                .filter(one -> one.text.equals(text.text()))
                .findFirst()
                .<DecodeAnswer>map(one -> new DecodeAnswer.Decoded(new DecodedInvoice(
                        text, one.hash(), PAYEE, one.amountMsat, "", clock.instant(), one.expiresAt)))
                .orElseGet(() -> new DecodeAnswer.Malformed("checksum failed"));
    }

    private static DecodedInvoice decoded(NodeInvoice own, PaymentRequest text) {
        return new DecodedInvoice(text, own.hash(), ID, own.amountMsat(), own.memo(), own.createdAt(), own.expiresAt());
    }

    NodePorts ports() {
        return new NodePorts(this, receiving, paying);
    }

    @Override
    public NodeSight look() {
        return away
                ? new NodeSight.Unreachable("UNAVAILABLE")
                : new NodeSight.Reachable(ID, true, 100, "regtest", "0.21.2-beta");
    }

    void goesAway() {
        away = true;
    }

    void comesBack() {
        away = false;
    }

    boolean isAway() {
        return away;
    }

    /** Where a process may die: the node has done it, and we have not heard. */
    void called() {
        afterCalls.run();
    }

    void afterCalls(Runnable dies) {
        afterCalls = dies;
    }

    /** What came in less what went out, to the msat. */
    long keepsMsat() {
        var out = outside.values().stream()
                .filter(OutsideInvoice::isPaid)
                .mapToLong(invoice -> invoice.amountMsat + invoice.feeMsat)
                .sum();
        return receiving.receivedMsat() - out;
    }

    Iterable<OutsideInvoice> outsideInvoices() {
        return outside.values();
    }
}
