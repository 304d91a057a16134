package org.satoshispark.localstack.command;

/** The message is one sentence for the user, saying what to do. */
public final class CannotStart extends RuntimeException {
    public CannotStart(String sentence) {
        super(sentence);
    }
}
