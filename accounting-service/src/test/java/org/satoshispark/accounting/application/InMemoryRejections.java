package org.satoshispark.accounting.application;

import org.satoshispark.accounting.domain.Operation;
import org.satoshispark.accounting.domain.Rejection;
import org.satoshispark.kit.memory.InMemoryRepository;

/** Refusals without a database. */
public final class InMemoryRejections extends InMemoryRepository<Operation, Rejection> implements Rejections {
    public InMemoryRejections() {
        super("rejection", Rejection::operation, rejection -> rejection);
    }
}
