package org.satoshispark.bitcoin.domain.withdrawal;

/** Why a withdrawal may be given back: a refund needs one of these, never a timer or an RPC error (lightning.md 0.2). */
public enum Proof {
    /** The node itself reported the payment as failed for good. */
    NODE_TERMINAL,
    /** The node was never called for it, or refused the only call and does not know it. */
    NEVER_SENT,
    /** The invoice is past expiry and margin, the node is trusted and has never heard of the payment (W6). */
    EXPIRY_FENCE
}
