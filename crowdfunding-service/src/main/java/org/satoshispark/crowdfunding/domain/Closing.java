package org.satoshispark.crowdfunding.domain;

/** What becomes of the wish to close a campaign. */
public sealed interface Closing {

    /** Closed now: to be told once. */
    record Closed() implements Closing {}

    /** It was closed before; whoever asks again gets what the first one got. */
    record AlreadyClosed() implements Closing {}

    /** Only the owner closes a campaign; for everybody else there is nothing to close. */
    record NotOwner() implements Closing {}

    /** There is no deadline, or it has not passed yet. */
    record NotDue() implements Closing {}
}
