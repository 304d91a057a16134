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
 * At every moment: a settled deposit is a settled invoice, a paid withdrawal one succeeded payment of the same amount and fee, and
 * what we call failed the node has not paid (messaging.md I5). The node may know more, for its books are read later.
 */
public final class WhatWeBookedTheNodeDid implements Check {

    @Override
    public String invariant() {
        return "what we booked the node did";
    }

    @Override
    public Finding look(Evidence evidence) {
        var settled = evidence.rows("select payment_hash, paid_msat from bitcoin.deposit where state = 'SETTLED'");
        var ended = evidence.rows("select payment_hash, state, paid_msat, fee_msat from bitcoin.withdrawal"
                + " where state in ('SUCCEEDED', 'FAILED') and deposit_id is null");
        var differences = new ArrayList<String>();
        var invoices = byHash(evidence.books().invoices(), differences);
        var payments = byHash(evidence.books().payments(), differences);
        for (var deposit : settled) {
            var invoice = invoices.get((String) deposit[0]);
            if (invoice == null || invoice.msat() != (Long) deposit[1]) {
                differences.add("deposit " + deposit[0] + " of " + deposit[1] + " msat is at the node " + invoice);
            }
        }
        for (var withdrawal : ended) {
            var payment = payments.get((String) withdrawal[0]);
            boolean paid = withdrawal[1].equals("SUCCEEDED");
            boolean same = paid
                    ? payment != null
                            && payment.msat() == (Long) withdrawal[2]
                            && payment.feeMsat() == (Long) withdrawal[3]
                    : payment == null;
            if (!same) {
                differences.add("withdrawal " + List.of(withdrawal[0], withdrawal[1]) + " is at the node " + payment);
            }
        }
        return Finding.of(invariant(), settled.size() + " deposits, " + ended.size() + " withdrawals", differences);
    }

    private static Map<String, Flow> byHash(List<Flow> items, List<String> differences) {
        var found = new HashMap<String, Flow>();
        for (var item : items) {
            if (found.put(item.paymentHash(), item) != null) {
                differences.add("the node settled " + item.paymentHash() + " twice");
            }
        }
        return found;
    }
}
