package org.satoshispark.bitcoin.application.deposit;

import java.util.List;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;

/** What the jobs take up next; several instances never take the same at once. Blocks. */
public interface DueDeposits {

    /** Takes deposits of this node that are not at their end and leases them; older ones come less often, none never. */
    List<PaymentHash> takeForLook(NodeId node, int atMost);

    /** OPEN ones whose time is over by the database's clock. */
    List<PaymentHash> ranOut(int atMost);
}
