package org.satoshispark.accounting.application;

import org.satoshispark.accounting.domain.Operation;
import org.satoshispark.accounting.domain.Rejection;
import org.satoshispark.kit.Repository;

/** What was refused, for ever. */
public interface Rejections extends Repository<Operation, Rejection> {

    @Override
    default String name() {
        return "rejection";
    }

    @Override
    default Operation idOf(Rejection rejection) {
        return rejection.operation();
    }
}
