package org.satoshispark.system.sagas;

import java.util.Optional;
import java.util.function.Function;
import org.satoshispark.kit.Reaction;
import org.satoshispark.kit.Touches;
import org.satoshispark.messages.Message;

/** A handler with a bug: its message goes to the dead letters. */
final class Breaks implements Sabotage {
    @Override
    public Reaction reaction(String service, Message message, Function<Message, Reaction> real) {
        return new Reaction(Optional.of(new Reaction.Bound(Touches.none(), work -> {
            throw new IllegalStateException("planted");
        })));
    }
}
