package org.satoshispark.kit;

import java.util.List;
import org.satoshispark.messages.Message;

/**
 * One local transaction of a saga: hears a fact, decides in memory, says what follows. Named {@code <Verb>When<Event>}.
 *
 * <p>The saga diagrams are generated from the two type arguments, so {@code S} must be the sealed set of all that it may
 * say, or {@link NoEvent} where a branch of the saga ends.
 *
 * @param <M> what it hears
 * @param <S> what it may say
 */
public interface EventHandler<M extends Message, S> {

    /** The aggregates that {@link #on} will ask for. */
    Touches touches(M message);

    /**
     * Decides. Must be repeatable (a lost race runs it again) and must find a step that is already done to be done.
     *
     * @return what is said, in order; empty when this message changes nothing
     */
    List<S> on(M message, UnitOfWork work);
}
