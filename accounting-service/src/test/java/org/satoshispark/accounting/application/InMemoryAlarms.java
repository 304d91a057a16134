package org.satoshispark.accounting.application;

import org.satoshispark.accounting.domain.Alarm;
import org.satoshispark.accounting.domain.AlarmId;
import org.satoshispark.kit.memory.InMemoryRepository;

/** Alarms without a database. */
public final class InMemoryAlarms extends InMemoryRepository<AlarmId, Alarm> implements Alarms {
    public InMemoryAlarms() {
        super("alarm", Alarm::id, alarm -> alarm);
    }
}
