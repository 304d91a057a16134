package org.satoshispark.bitcoin.adapter.out.node;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.satoshispark.bitcoin.application.node.KnownNodes;
import org.satoshispark.bitcoin.domain.node.Cursor;
import org.satoshispark.bitcoin.domain.node.KnownNode;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.kit.hibernate.LoadedRows;

/** {@link KnownNodes} in table node. */
public final class HibernateKnownNodes implements KnownNodes {
    private static final String FIND = "select add_index, settle_index, listed_add_index, remembered_since,"
            + " frozen_because from node where node_id = $1";
    private static final String ANY = "select 1 from node where remembered_since is not null limit 1";
    private final Transactions transactions;

    public HibernateKnownNodes(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "node";
    }

    @Override
    public NodeId idOf(KnownNode node) {
        return node.id();
    }

    @Override
    public Uni<List<KnownNode>> load(UnitOfWork work, List<NodeId> idsInOrder) {
        return work.connection(Mutiny.Session.class)
                .createSelectionQuery("from NodeRow where nodeId in :ids order by nodeId", NodeRow.class)
                .setParameter("ids", idsInOrder.stream().map(NodeId::hex).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .map(rows -> rows.stream().map(NodeRow::toNode).toList());
    }

    @Override
    public Uni<Void> write(UnitOfWork work, List<KnownNode> loaded, List<KnownNode> added) {
        var session = work.connection(Mutiny.Session.class);
        LoadedRows.take(session, NodeRow.class, loaded, node -> node.id().hex(), NodeRow::take);
        return session.persistAll(added.stream().map(NodeRow::of).toArray());
    }

    @Override
    public Optional<KnownNode> find(NodeId id) {
        return transactions.read(FIND, id.hex()).await().atMost(Transactions.PATIENCE).stream()
                .findFirst()
                .map(row -> KnownNode.restored(
                        id,
                        new Cursor((Long) row[0], (Long) row[1]),
                        (Long) row[2],
                        row[3] == null ? null : ((OffsetDateTime) row[3]).toInstant(),
                        (String) row[4]));
    }

    @Override
    public boolean knowsAny() {
        return !transactions.read(ANY).await().atMost(Transactions.PATIENCE).isEmpty();
    }
}
