package org.satoshispark.bitcoin.application.deposit;

import java.util.List;
import org.satoshispark.bitcoin.application.node.AddAnswer;
import org.satoshispark.bitcoin.application.node.InvoiceWanted;
import org.satoshispark.bitcoin.application.node.LookupAnswer;
import org.satoshispark.bitcoin.application.node.NodeTrust;
import org.satoshispark.bitcoin.application.node.ReceivingNode;
import org.satoshispark.bitcoin.domain.deposit.DepositRequest;

/**
 * Takes a REQUESTED deposit to OPEN: makes the invoice, or finds it made, compares it and stores it. May be repeated from
 * any point (lightning.md D1); never called inside a unit of work.
 */
public final class OpenDeposit {
    private final ReceivingNode node;
    private final NodeTrust trust;
    private final Preimages preimages;
    private final NoteInvoices notes;

    public OpenDeposit(ReceivingNode node, NodeTrust trust, Preimages preimages, NoteInvoices notes) {
        this.node = node;
        this.trust = trust;
        this.preimages = preimages;
        this.notes = notes;
    }

    /** What the node gave. */
    public sealed interface Outcome {
        /** Its invoice had its effect; the deposit is OPEN unless the invoice is not the one that was asked for. */
        record Noted() implements Outcome {}

        /** Nothing is known: the job takes it up again. */
        record NodeSilent(String why) implements Outcome {}
    }

    public Outcome open(DepositRequest request) {
        if (!trust.isTrusted()
                || !trust.identity().filter(request.node()::equals).isPresent()) {
            return new Outcome.NodeSilent("not connected to the node of this deposit");
        }
        var preimage = preimages.of(request.id());
        if (!preimage.hash().equals(request.hash())) {
            throw new IllegalStateException("the preimage key is not the one that this deposit was made with");
        }
        var added =
                node.add(new InvoiceWanted(preimage, request.amountMsat(), request.description(), request.expiry()));
        if (added instanceof AddAnswer.Silent(String why)) {
            trust.lost(why);
            return new Outcome.NodeSilent(why);
        }
        return switch (node.lookup(request.hash())) {
            case LookupAnswer.Found found -> {
                notes.told(request.node(), List.of(found.invoice()));
                yield new Outcome.Noted();
            }
            case LookupAnswer.NotFound none -> new Outcome.NodeSilent(why(added));
            case LookupAnswer.Unknown silent -> new Outcome.NodeSilent(silent.why());
        };
    }

    private static String why(AddAnswer added) {
        return switch (added) {
            case AddAnswer.Unknown unknown -> unknown.why();
            case AddAnswer.Silent silent -> silent.why();
            case AddAnswer.Added gone -> "made the invoice and does not know it";
        };
    }
}
