package org.satoshispark.system.chaos;

/** What the load does, with the share of each in hundred requests. */
enum Operation {
    /** To the one campaign that everybody gives to. */
    DONATE_HOT("donation, hot campaign", 34),
    DONATE("donation, others", 6),
    DEPOSIT("deposit", 14),
    WITHDRAW("withdrawal", 14),
    REGISTER("registration", 1),
    READ("read", 16),
    /** An earlier write with its key: must be answered the same. */
    AGAIN("same key, same body", 12),
    /** An earlier key for something else: must be refused. */
    OTHER_BODY("same key, other body", 2),
    /** More than anybody has: accepted, then rejected. */
    TOO_MUCH("donation beyond the balance", 1),
    /** Not counted among the load: asks after each fault whether the suite is well again. */
    PROBE("probe after a fault", 0);

    private final String words;
    private final int share;

    Operation(String words, int share) {
        this.words = words;
        this.share = share;
    }

    String words() {
        return words;
    }

    /** @param lot 0..99 */
    static Operation of(int lot) {
        int upTo = 0;
        for (var operation : values()) {
            upTo += operation.share;
            if (lot < upTo) {
                return operation;
            }
        }
        throw new IllegalStateException("the shares sum to " + upTo);
    }
}
