package org.satoshispark.system.sagas;

/** How messages travel in a story; the ending must be the same in all of them. */
enum Weather {
    /** Each message once, in the order in which it was said. */
    ONCE,
    /** Each delivery three times. */
    THRICE,
    /** Topics overtake each other, and batches are cut anywhere. */
    REORDERED,
    /** Services crash before and after their commits; what was not acknowledged comes again. */
    CRASHING
}
