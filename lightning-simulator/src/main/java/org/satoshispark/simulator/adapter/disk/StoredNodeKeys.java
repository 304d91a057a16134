package org.satoshispark.simulator.adapter.disk;

import fr.acinq.bitcoin.PrivateKey;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.satoshispark.simulator.application.NodeKey;
import org.satoshispark.simulator.application.NodeKeys;
import org.satoshispark.simulator.domain.Store;
import org.satoshispark.simulator.domain.Table;

/** Keys made at the first start and kept beside the books, in the same commit. */
public final class StoredNodeKeys implements NodeKeys {
    private final SecureRandom random = new SecureRandom();
    private final Table<NodeKey> ownTable;
    private volatile NodeKey own;
    private final NodeKey outside;

    public StoredNodeKeys(Store store) {
        this.ownTable = store.table("key", NodeKey.class);
        this.own = kept(ownTable);
        this.outside = kept(store.table("outside-key", NodeKey.class));
    }

    @Override
    public NodeKey own() {
        return own;
    }

    @Override
    public NodeKey outside() {
        return outside;
    }

    @Override
    public void renewOwn() {
        own = make();
        ownTable.put("only", own);
    }

    private NodeKey kept(Table<NodeKey> table) {
        var rows = table.all();
        if (!rows.isEmpty()) {
            return rows.getFirst();
        }
        var made = make();
        table.put("only", made);
        return made;
    }

    private NodeKey make() {
        var secret = new byte[32];
        random.nextBytes(secret);
        var key = new PrivateKey(secret);
        return new NodeKey(HexFormat.of().formatHex(secret), key.publicKey().toHex());
    }
}
