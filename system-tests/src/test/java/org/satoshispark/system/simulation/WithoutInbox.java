package org.satoshispark.system.simulation;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.function.Function;
import org.satoshispark.kit.Inbox;
import org.satoshispark.kit.Reaction;
import org.satoshispark.messages.Message;

/** The inbox takes every message for a new one, so that only the second line of defence is left; {@code fault} is in that one. */
record WithoutInbox(Bug fault) implements Bug {
    @Override
    public void into(Rows rows) {
        fault.into(rows);
    }

    @Override
    public Inbox inbox(String service, Inbox real) {
        return (work, ids) -> Uni.createFrom().item(Set.copyOf(ids));
    }

    @Override
    public boolean mayHandleTwice() {
        return true;
    }

    @Override
    public Reaction reaction(String service, Message message, Function<Message, Reaction> real) {
        return fault.reaction(service, message, real);
    }
}
