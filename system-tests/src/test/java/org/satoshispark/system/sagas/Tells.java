package org.satoshispark.system.sagas;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.satoshispark.kit.Reaction;
import org.satoshispark.messages.Message;

/** Every step has its effect and tells of it {@code times}: 0 is silence, 2 is stammering. */
record Tells(int times) implements Sabotage {
    @Override
    public Reaction reaction(String service, Message message, Function<Message, Reaction> real) {
        return new Reaction(real.apply(message)
                .bound()
                .map(bound -> new Reaction.Bound(bound.touches(), work -> {
                    List<? extends Message> said = bound.on().apply(work);
                    return Collections.nCopies(times, said).stream()
                            .flatMap(List::stream)
                            .toList();
                })));
    }
}
