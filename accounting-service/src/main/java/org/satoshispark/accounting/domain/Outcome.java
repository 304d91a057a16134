package org.satoshispark.accounting.domain;

import java.util.List;

/** What became of an attempt to move money. */
public sealed interface Outcome {

    /** The accounts have moved; these postings must be written in an entry with their counterpart. */
    record Posted(List<Posting> postings) implements Outcome {
        public Posted {
            postings = List.copyOf(postings);
        }
    }

    /** Nothing has moved. */
    record Refused(Reason reason) implements Outcome {}
}
