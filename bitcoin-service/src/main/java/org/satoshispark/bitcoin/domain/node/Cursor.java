package org.satoshispark.bitcoin.domain.node;

/**
 * How far a node's invoices have had their effect. A 0 means "no backlog", not "from the beginning" (lightning.md D3).
 *
 * @param addIndex    highest creation index seen on the stream
 * @param settleIndex highest settlement index seen on the stream
 */
public record Cursor(long addIndex, long settleIndex) {
    public static final Cursor NONE = new Cursor(0, 0);

    /** Never goes back. */
    public Cursor past(long addIndex, long settleIndex) {
        return new Cursor(Math.max(this.addIndex, addIndex), Math.max(this.settleIndex, settleIndex));
    }
}
