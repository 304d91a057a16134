package org.satoshispark.accounting.application;

import org.satoshispark.accounting.domain.Alarm;
import org.satoshispark.accounting.domain.AlarmId;
import org.satoshispark.kit.Repository;

/** What somebody must look at; written, never read back by the ledger. */
public interface Alarms extends Repository<AlarmId, Alarm> {

    @Override
    default String name() {
        return "alarm";
    }

    @Override
    default AlarmId idOf(Alarm alarm) {
        return alarm.id();
    }
}
