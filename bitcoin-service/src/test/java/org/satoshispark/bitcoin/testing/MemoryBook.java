package org.satoshispark.bitcoin.testing;

import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.satoshispark.bitcoin.application.deposit.Deposits;
import org.satoshispark.bitcoin.application.deposit.UnclaimedMoney;
import org.satoshispark.bitcoin.application.node.Alarms;
import org.satoshispark.bitcoin.application.node.KnownNodes;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.deposit.Unclaimed;
import org.satoshispark.bitcoin.domain.node.Alarm;
import org.satoshispark.bitcoin.domain.node.KnownNode;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.kit.memory.InMemoryRepository;

/** The deposit side's repositories in memory; the same contract tests run against them and against PostgreSQL. */
public final class MemoryBook {
    private MemoryBook() {}

    public static final class MemoryDeposits extends InMemoryRepository<PaymentHash, Deposit> implements Deposits {
        public MemoryDeposits() {
            super("deposit", deposit -> deposit.request().hash(), MemoryBook::copy);
        }
    }

    public static final class MemoryUnclaimed extends InMemoryRepository<PaymentHash, Unclaimed>
            implements UnclaimedMoney {
        public MemoryUnclaimed() {
            super("unclaimed", Unclaimed::hash, UnaryOperator.identity());
        }
    }

    public static final class MemoryAlarms extends InMemoryRepository<UUID, Alarm> implements Alarms {
        public MemoryAlarms() {
            super("alarm", Alarm::id, UnaryOperator.identity());
        }
    }

    public static final class MemoryNodes extends InMemoryRepository<NodeId, KnownNode> implements KnownNodes {
        public MemoryNodes() {
            super("node", KnownNode::id, MemoryBook::copy);
        }

        @Override
        public Optional<KnownNode> find(NodeId node) {
            return committed(node);
        }

        @Override
        public boolean knowsAny() {
            return all().stream().anyMatch(KnownNode::isOurs);
        }
    }

    private static Deposit copy(Deposit one) {
        return Deposit.restored(
                one.request(),
                one.state(),
                one.invoice().orElse(null),
                one.receipt().orElse(null),
                one.saidCount());
    }

    private static KnownNode copy(KnownNode one) {
        return KnownNode.restored(
                one.id(),
                one.cursor(),
                one.listedAddIndex(),
                one.rememberedSince().orElse(null),
                one.frozenBecause().orElse(null));
    }
}
