package org.satoshispark.bitcoin;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.satoshispark.bitcoin.application.node.KnownPayments;
import org.satoshispark.kit.EventHandler;
import org.satoshispark.kit.NoEvent;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.messages.AccountingEvent.WithdrawalAccepted;
import org.satoshispark.messages.AccountingEvent.WithdrawalRejected;
import org.satoshispark.messages.Message;

/** Keeps the module building until the withdrawals are here; goes away with their wiring. */
@ApplicationScoped
class AwaitedWithdrawals {
    private record Refusing<M extends Message>() implements EventHandler<M, NoEvent> {
        @Override
        public Touches touches(M message) {
            throw new UnsupportedOperationException("withdrawals are not built yet");
        }

        @Override
        public List<NoEvent> on(M message, UnitOfWork work) {
            throw new UnsupportedOperationException("withdrawals are not built yet");
        }
    }

    @Produces
    @Singleton
    @DefaultBean
    EventHandler<WithdrawalAccepted, NoEvent> accept() {
        return new Refusing<>();
    }

    @Produces
    @Singleton
    @DefaultBean
    EventHandler<WithdrawalRejected, NoEvent> reject() {
        return new Refusing<>();
    }

    @Produces
    @Singleton
    @DefaultBean
    KnownPayments knownPayments() {
        return (node, since) -> Optional.empty();
    }
}
