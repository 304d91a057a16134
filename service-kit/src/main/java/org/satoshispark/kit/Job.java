package org.satoshispark.kit;

/**
 * A saga step that touches the outside (node, identity provider): write the intention, commit, call, write the outcome,
 * commit. Never calls out inside a unit of work.
 *
 * @param <I> the message that makes it due
 * @param <S> the sealed set of what it may say; an unknown outcome says nothing
 */
public interface Job<I, S> {

    /**
     * Takes what is due, at most a bounded number, and drives each one step; safe to run in several instances at once.
     *
     * @return how many were driven; 0 lets the caller rest
     */
    int runOnce();
}
