package org.satoshispark.crowdfunding.domain;

/** What becomes of the wish to open a campaign. */
public sealed interface Opening {

    /** It takes donations from now on. */
    record Opened(Campaign campaign) implements Opening {}

    /** Nothing was opened. */
    record Refused(Reason reason) implements Opening {}

    /** Why a campaign is not opened. */
    enum Reason {
        TITLE_UNFIT,
        DESCRIPTION_UNFIT,
        GOAL_OUT_OF_RANGE,
        DEADLINE_PASSED,
        DEADLINE_TOO_FAR
    }
}
