package org.satoshispark.bitcoin.adapter.out.node;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.satoshispark.bitcoin.domain.node.Cursor;
import org.satoshispark.bitcoin.domain.node.KnownNode;
import org.satoshispark.bitcoin.domain.node.NodeId;

/** Table node. */
@Entity
@Table(name = "node")
class NodeRow {
    @Id
    @Column(name = "node_id")
    String nodeId;

    @Column(name = "add_index")
    long addIndex;

    @Column(name = "settle_index")
    long settleIndex;

    @Column(name = "listed_add_index")
    long listedAddIndex;

    @Column(name = "remembered_since")
    Instant rememberedSince;

    @Column(name = "frozen_because")
    String frozenBecause;

    @Version
    long version;

    static NodeRow of(KnownNode node) {
        var row = new NodeRow();
        row.nodeId = node.id().hex();
        row.take(node);
        return row;
    }

    void take(KnownNode node) {
        addIndex = node.cursor().addIndex();
        settleIndex = node.cursor().settleIndex();
        listedAddIndex = node.listedAddIndex();
        rememberedSince = node.rememberedSince().orElse(null);
        frozenBecause = node.frozenBecause().orElse(null);
    }

    KnownNode toNode() {
        return KnownNode.restored(
                new NodeId(nodeId), new Cursor(addIndex, settleIndex), listedAddIndex, rememberedSince, frozenBecause);
    }
}
