package org.satoshispark.system.sagas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.deposit.DepositState;
import org.satoshispark.bitcoin.domain.node.PaymentHash;

/** A deposit in a story. */
record DepositTold(Town town, PaymentHash hash) {

    /** By somebody outside; {@code msat} may be more than was asked. */
    void isPaid(long msat) {
        assertTrue(town.node.receiving.receives(hash, msat), "the node does not take it");
    }

    String invoice() {
        return stored().invoice().orElseThrow().text().text();
    }

    void isIn(DepositState state) {
        assertEquals(state, stored().state());
    }

    private Deposit stored() {
        return town.bitcoin.rows.deposits.committed(hash).orElseThrow();
    }
}
