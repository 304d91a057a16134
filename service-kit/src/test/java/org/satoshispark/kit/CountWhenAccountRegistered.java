package org.satoshispark.kit;

import java.util.List;
import java.util.UUID;
import org.satoshispark.messages.AccountingEvent.AccountOpened;
import org.satoshispark.messages.AuthEvent.AccountRegistered;

/** Counts registrations of one account; account {@link #POISON} is a bug. */
final class CountWhenAccountRegistered implements EventHandler<AccountRegistered, AccountOpened> {
    static final UUID POISON = UUID.fromString("00000000-0000-7000-8000-00000000dead");
    private final Repository<UUID, Counter> counters;

    CountWhenAccountRegistered(Repository<UUID, Counter> counters) {
        this.counters = counters;
    }

    @Override
    public Touches touches(AccountRegistered message) {
        return Touches.of(counters, message.accountId());
    }

    @Override
    public List<AccountOpened> on(AccountRegistered message, UnitOfWork work) {
        if (message.accountId().equals(POISON)) {
            throw new IllegalStateException("poison");
        }
        var counter = work.find(counters, message.accountId());
        counter.ifPresent(known -> known.value++);
        if (counter.isEmpty()) {
            work.add(counters, new Counter(message.accountId(), 1, 1));
        }
        return List.of(new AccountOpened(message.accountId(), message.registeredAt(), 1));
    }
}
