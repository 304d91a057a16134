package org.satoshispark.system.architecture.planted.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.satoshispark.kit.EventHandler;
import org.satoshispark.kit.NoEvent;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.messages.AuthEvent.AccountRegistered;

/** An event handler that breaks every rule for one: name, framework, own transaction, emitting. */
@ApplicationScoped
public class OpensItsOwn implements EventHandler<AccountRegistered, NoEvent> {
    Transactions transactions;
    Emitter<String> emitter;

    @Override
    public Touches touches(AccountRegistered message) {
        return Touches.none();
    }

    @Override
    public List<NoEvent> on(AccountRegistered message, UnitOfWork work) {
        return List.of();
    }
}
