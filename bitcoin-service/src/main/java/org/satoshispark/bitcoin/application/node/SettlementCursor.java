package org.satoshispark.bitcoin.application.node;

/**
 * How far a node's invoices have had their effect. A 0 means "no backlog", not "from the beginning" (lightning.md D3).
 *
 * @param addIndex    highest creation index seen
 * @param settleIndex highest settlement index seen
 */
public record SettlementCursor(long addIndex, long settleIndex) {
    public static final SettlementCursor NONE = new SettlementCursor(0, 0);

    /** Never goes back. */
    public SettlementCursor past(NodeInvoice invoice) {
        return new SettlementCursor(
                Math.max(addIndex, invoice.addIndex()), Math.max(settleIndex, invoice.settleIndex()));
    }
}
