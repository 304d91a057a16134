package org.satoshispark.bitcoin.application.node;

import java.time.InstantSource;
import org.jboss.logging.Logger;
import org.satoshispark.bitcoin.domain.node.Alarm;
import org.satoshispark.bitcoin.domain.node.KnownNode;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.Transactions;

/**
 * Finds out whether the node is the one we know and still remembers what we know of it, at start and on each new
 * connection (lightning.md N3, D4, G10). What it finds wrong stays frozen until an operator accepts the node.
 */
public final class Sentinel implements NodeTrust {
    private static final Logger LOG = Logger.getLogger(Sentinel.class);
    private final Transactions transactions;
    private final KnownNodes nodes;
    private final Alarms alarms;
    private final KnownDeposits deposits;
    private final NodeStatus status;
    private final NodeMemory memory;
    private final InstantSource clock;
    private volatile Trust trust = new Trust.Unchecked("not asked yet");

    public Sentinel(
            Transactions transactions,
            KnownNodes nodes,
            Alarms alarms,
            KnownDeposits deposits,
            NodeStatus status,
            NodeMemory memory,
            InstantSource clock) {
        this.transactions = transactions;
        this.nodes = nodes;
        this.alarms = alarms;
        this.deposits = deposits;
        this.status = status;
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public Trust current() {
        return trust;
    }

    @Override
    public void lost(String why) {
        if (trust instanceof Trust.Trusted) {
            trust = new Trust.Unchecked(why);
        }
    }

    /** Asks the node; blocks. Several threads may ask at once. */
    public Trust check() {
        var found =
                switch (status.look()) {
                    case NodeSight.Unreachable away -> new Trust.Unchecked(away.why());
                    case NodeSight.Reachable node -> judge(node.identity());
                };
        if (!found.equals(trust)) {
            LOG.infof("the node is %s", found);
        }
        trust = found;
        return found;
    }

    private Trust judge(NodeId id) {
        var known = nodes.find(id).orElseGet(() -> meet(id));
        if (known.frozenBecause().isPresent()) {
            return new Trust.Frozen(id, known.frozenBecause().get());
        }
        return switch (memory.compare(known)) {
            case NodeMemory.Verdict.Remembers same -> new Trust.Trusted(id);
            case NodeMemory.Verdict.Forgot lost -> freeze(id, lost.what());
            case NodeMemory.Verdict.Silent silent -> new Trust.Unchecked(silent.why());
        };
    }

    private KnownNode meet(NodeId id) {
        var isFirst = !nodes.knowsAny();
        return transactions.runAndAwait(
                Touches.of(nodes, id), work -> work.find(nodes, id).orElseGet(() -> {
                    var met = isFirst
                            ? KnownNode.first(id, clock.instant())
                            : KnownNode.stranger(id, "another node than the one we know");
                    work.add(nodes, met);
                    met.frozenBecause().ifPresent(why -> alarms.raise(work, Alarm.Kind.NODE_FROZEN, id.hex(), why));
                    return met;
                }));
    }

    private Trust freeze(NodeId id, String why) {
        transactions.runAndAwait(Touches.of(nodes, id), work -> {
            if (work.get(nodes, id).freeze(why)) {
                alarms.raise(work, Alarm.Kind.NODE_FROZEN, id.hex(), why);
            }
            return null;
        });
        deposits.lookAtAll(id);
        return new Trust.Frozen(id, why);
    }

    /** An operator decided that the connected node is to be used as it is (lightning.md N3, N4). */
    public Trust accept(NodeId id) {
        transactions.runAndAwait(Touches.of(nodes, id), work -> {
            work.find(nodes, id).ifPresent(node -> node.accept(clock.instant()));
            return null;
        });
        return check();
    }
}
