package org.satoshispark.system.verify.check;

import java.util.List;
import org.satoshispark.system.lightning.NodeBooks;
import org.satoshispark.system.lightning.NodeBooks.Flow;
import org.satoshispark.system.verify.Check;
import org.satoshispark.system.verify.Evidence;
import org.satoshispark.system.verify.Finding;

/** The money itself: the node's channels hold what they held at the beginning and what came in, less what went out. */
public final class TheChannelsMoved implements Check {

    @Override
    public String invariant() {
        return "the node's channels moved by what came in less what went out";
    }

    @Override
    public Finding look(Evidence evidence) {
        return look(evidence.books());
    }

    Finding look(NodeBooks books) {
        long in = sum(books.invoices());
        long out = sum(books.payments());
        long moved = books.ownedMsat() - books.openingMsat();
        return Finding.of(
                invariant(),
                "moved " + moved + " = in " + in + " - out with fees " + out + " msat",
                moved == in - out
                        ? List.of()
                        : List.of("the channels moved by " + moved + " msat, but the node's books say " + (in - out)));
    }

    private static long sum(List<Flow> flows) {
        return flows.stream().mapToLong(flow -> flow.msat() + flow.feeMsat()).sum();
    }
}
