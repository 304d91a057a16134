package org.satoshispark.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.satoshispark.messages.Message;

/** What a service does about one message: a handler bound to it, or passing it over, said aloud. */
public record Reaction(Optional<Bound> bound) {

    /** A handler with its message. */
    public record Bound(Touches touches, Function<UnitOfWork, List<? extends Message>> on) {}

    /** This message is none of the service's business. */
    public static Reaction passOver() {
        return new Reaction(Optional.empty());
    }

    /** {@code handler} answers {@code message} with messages. */
    public static <M extends Message, S> Reaction by(EventHandler<M, S> handler, M message) {
        return new Reaction(
                Optional.of(new Bound(handler.touches(message), work -> messages(handler.on(message, work)))));
    }

    private static List<? extends Message> messages(List<?> said) {
        return said.stream().map(Message.class::cast).toList();
    }
}
