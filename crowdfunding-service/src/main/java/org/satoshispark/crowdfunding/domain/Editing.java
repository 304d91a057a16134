package org.satoshispark.crowdfunding.domain;

/** What becomes of the wish to edit a campaign. */
public sealed interface Editing {

    /** The new text stands. */
    record Edited() implements Editing {}

    /** The text stood like that already: nothing is said. */
    record Unchanged() implements Editing {}

    /** Nothing changed. */
    record Refused(Reason reason) implements Editing {}

    /** Why an edit is refused. */
    enum Reason {
        NOT_OWNER,
        CAMPAIGN_CLOSED,
        TITLE_UNFIT,
        DESCRIPTION_UNFIT
    }
}
