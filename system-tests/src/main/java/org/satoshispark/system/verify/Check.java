package org.satoshispark.system.verify;

/** One invariant over the whole suite, seen from outside. Reads only. */
public interface Check {

    /** May be asked again while events are still on their way; a violation that stays is one. */
    Finding look(Evidence evidence);
}
