package org.satoshispark.bitcoin.application.node;

import java.util.UUID;
import org.satoshispark.bitcoin.domain.node.Alarm;
import org.satoshispark.kit.Ids;
import org.satoshispark.kit.Repository;
import org.satoshispark.kit.UnitOfWork;

/** The alarm table: written in the transaction of what raised it, one row per kind and subject, read by operators. */
public interface Alarms extends Repository<UUID, Alarm> {

    default void raise(UnitOfWork work, Alarm.Kind kind, String subject, String detail) {
        work.add(this, new Alarm(Ids.next(), kind, subject, detail));
    }
}
