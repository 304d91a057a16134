package org.satoshispark.system.verify.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.satoshispark.system.lightning.NodeBooks.Flow;
import org.satoshispark.system.verify.Check;
import org.satoshispark.system.verify.Evidence;
import org.satoshispark.system.verify.Finding;

/**
 * Item by item against the node's own books (lightning.md 2.8, flow check): each settled invoice is one deposit, each
 * succeeded payment is one withdrawal, of the same amount and fee, and no payment hash was settled twice (messaging.md I5).
 */
public final class TheNodeAgrees implements Check {

    @Override
    public String invariant() {
        return "the node's books say the same, each payment hash once";
    }

    @Override
    public Finding look(Evidence evidence) {
        var differences = new ArrayList<String>();
        var invoices = byHash(evidence.books().invoices(), differences);
        var payments = byHash(evidence.books().payments(), differences);
        compare(
                "invoice",
                invoices,
                evidence.rows("select payment_hash, paid_msat, 0::bigint from bitcoin.deposit where state = 'SETTLED'"
                        + " union all select payment_hash, paid_msat, 0 from bitcoin.unclaimed"),
                differences);
        compare(
                "payment",
                payments,
                evidence.rows("select payment_hash, paid_msat, fee_msat from bitcoin.withdrawal"
                        + " where state = 'SUCCEEDED' and deposit_id is null"),
                differences);
        return Finding.of(
                invariant(), invoices.size() + " settled invoices, " + payments.size() + " payments", differences);
    }

    private static Map<String, Flow> byHash(List<Flow> items, List<String> differences) {
        var flows = new HashMap<String, Flow>();
        for (var flow : items) {
            if (flows.put(flow.paymentHash(), flow) != null) {
                differences.add("the node settled " + flow.paymentHash() + " twice");
            }
        }
        return flows;
    }

    private static void compare(String what, Map<String, Flow> node, List<Object[]> ours, List<String> differences) {
        var unmatched = new HashMap<>(node);
        for (var row : ours) {
            var there = unmatched.remove((String) row[0]);
            var here = new Flow((String) row[0], (Long) row[1], (Long) row[2]);
            if (!here.equals(there)) {
                differences.add(what + " is " + here + " with us and " + there + " at the node");
            }
        }
        unmatched.forEach((hash, flow) -> differences.add(what + " " + flow + " is known to the node only"));
    }
}
