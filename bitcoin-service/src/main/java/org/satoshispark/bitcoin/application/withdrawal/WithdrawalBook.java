package org.satoshispark.bitcoin.application.withdrawal;

import java.time.Instant;
import java.util.UUID;
import org.satoshispark.bitcoin.application.node.Alarms;
import org.satoshispark.bitcoin.domain.node.Alarm;
import org.satoshispark.kit.Ids;
import org.satoshispark.kit.UnitOfWork;

/** The three things that a step of a withdrawal writes together. */
public record WithdrawalBook(Withdrawals withdrawals, PaymentHistory history, Alarms alarms) {

    void remember(UnitOfWork work, UUID withdrawalId, NodeWord word, Instant at) {
        work.add(history, new HistoryEntry(Ids.next(), withdrawalId, word, at));
    }

    /** Something that cannot be true together with what we know: people must look (G5). */
    void raise(UnitOfWork work, UUID withdrawalId, String why) {
        alarms.raise(work, Alarm.Kind.PAYMENT_CONFLICT, withdrawalId.toString(), why);
    }
}
