package org.satoshispark.bitcoin.testing;

import org.satoshispark.bitcoin.application.node.AddAnswer;
import org.satoshispark.bitcoin.application.node.CancelAnswer;
import org.satoshispark.bitcoin.application.node.InvoicePage;
import org.satoshispark.bitcoin.application.node.InvoiceStream;
import org.satoshispark.bitcoin.application.node.InvoiceWanted;
import org.satoshispark.bitcoin.application.node.LookupAnswer;
import org.satoshispark.bitcoin.application.node.ReceivingNode;
import org.satoshispark.bitcoin.domain.node.Cursor;
import org.satoshispark.bitcoin.domain.node.PaymentHash;

/** The real node, with the process dying at one point around the call. */
public record CrashingNode(ReceivingNode node, Point point) implements ReceivingNode {

    /** Where the process dies. */
    public enum Point {
        BEFORE_ADD,
        AFTER_ADD,
        AFTER_LOOKUP
    }

    /** Not an answer of anything: the process is gone. */
    public static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void dieAt(Point here) {
        if (here == point) {
            throw new Crash();
        }
    }

    @Override
    public AddAnswer add(InvoiceWanted wanted) {
        dieAt(Point.BEFORE_ADD);
        var answer = node.add(wanted);
        dieAt(Point.AFTER_ADD);
        return answer;
    }

    @Override
    public LookupAnswer lookup(PaymentHash hash) {
        var answer = node.lookup(hash);
        dieAt(Point.AFTER_LOOKUP);
        return answer;
    }

    @Override
    public CancelAnswer cancel(PaymentHash hash) {
        return node.cancel(hash);
    }

    @Override
    public InvoicePage list(long afterAddIndex, int atMost) {
        return node.list(afterAddIndex, atMost);
    }

    @Override
    public InvoiceStream subscribe(Cursor from) {
        return node.subscribe(from);
    }
}
