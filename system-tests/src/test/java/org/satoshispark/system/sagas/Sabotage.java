package org.satoshispark.system.sagas;

import java.util.List;
import java.util.function.Function;
import org.satoshispark.kit.Inbox;
import org.satoshispark.kit.Incoming;
import org.satoshispark.kit.Reaction;
import org.satoshispark.messages.Message;
import org.satoshispark.system.services.Chore;

/** A fault planted into the harness, to show that the stories see it; by default there is none. */
interface Sabotage {
    Sabotage NONE = new Sabotage() {};

    default Inbox inbox(Inbox real) {
        return real;
    }

    default Reaction reaction(String service, Message message, Function<Message, Reaction> real) {
        return real.apply(message);
    }

    /** Acknowledged without being handled. */
    default boolean loses(Incoming record) {
        return false;
    }

    default List<Chore> bitcoinAlso(Bitcoin bitcoin) {
        return List.of();
    }
}
