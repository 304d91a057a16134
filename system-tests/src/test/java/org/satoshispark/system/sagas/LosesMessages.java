package org.satoshispark.system.sagas;

import org.satoshispark.kit.Incoming;

/** Acknowledges messages of one type without handling them. */
record LosesMessages(String type) implements Sabotage {
    @Override
    public boolean loses(Incoming record) {
        return record.headers().get("ce_type").contains("." + type + ".");
    }
}
