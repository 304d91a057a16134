package org.satoshispark.system.verify;

/** One invariant over the whole suite, seen from outside. Reads only. */
public interface Check {

    /** In the words in which its findings are told; no two checks have the same. */
    String invariant();

    /** May be asked again while events are still on their way; a violation that stays is one. */
    Finding look(Evidence evidence);
}
