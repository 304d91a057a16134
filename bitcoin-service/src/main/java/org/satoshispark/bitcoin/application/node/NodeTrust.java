package org.satoshispark.bitcoin.application.node;

import java.util.Optional;
import org.satoshispark.bitcoin.domain.node.NodeId;

/**
 * Whether the node has shown that it still remembers what we know of it (lightning.md G10, N3). As long as it is not
 * trusted, nothing is sent and its NotFound proves nothing.
 */
public interface NodeTrust {

    /** The last word of the sentinel; asks nobody. */
    Trust current();

    /** The node let a caller wait in vain: until it is asked anew nobody else should wait for it (lightning.md N1). */
    void lost(String why);

    /** {@link #current} is Trusted. */
    default boolean isTrusted() {
        return current() instanceof Trust.Trusted;
    }

    /** The node that is connected now, trusted or frozen; empty while none answered. */
    default Optional<NodeId> identity() {
        return switch (current()) {
            case Trust.Trusted trusted -> Optional.of(trusted.node());
            case Trust.Frozen frozen -> Optional.of(frozen.node());
            case Trust.Unchecked unchecked -> Optional.empty();
        };
    }
}
