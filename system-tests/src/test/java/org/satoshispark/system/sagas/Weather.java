package org.satoshispark.system.sagas;

/** How messages travel in a story; the ending must be the same in all of them. */
enum Weather {
    /** Each message once, in the order in which it was said. */
    ONCE,
    /** Each delivery three times. */
    THRICE,
    /** Topics and keys overtake each other, batches are cut anywhere, jobs run at any moment. */
    REORDERED,
    /** Processes die before and after commits and calls of the node; what was not acknowledged, or not noted as published, comes again. */
    CRASHING
}
