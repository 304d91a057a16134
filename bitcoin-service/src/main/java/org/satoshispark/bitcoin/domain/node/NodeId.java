package org.satoshispark.bitcoin.domain.node;

import java.util.regex.Pattern;

/**
 * The identity key of a Lightning node. Cursors, deposits and payments belong to exactly one (lightning.md D4, W22).
 *
 * @param hex 66 lower-case hex digits: a compressed public key
 */
public record NodeId(String hex) implements Comparable<NodeId> {
    private static final Pattern FORM = Pattern.compile("0[23][0-9a-f]{64}");

    public NodeId {
        if (hex == null || !FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a node id is a compressed public key of 66 hex digits");
        }
    }

    @Override
    public int compareTo(NodeId other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
