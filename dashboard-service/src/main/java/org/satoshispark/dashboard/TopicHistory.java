package org.satoshispark.dashboard;

import java.util.List;
import org.satoshispark.kit.Incoming;

/** All that was ever said, from the beginning of the topics. */
public interface TopicHistory {

    /** Fixes where the history ends: at what the topics hold now. */
    Reading open();

    /** One pass through the history. Belongs to one thread. */
    interface Reading extends AutoCloseable {

        /** How many records there are to read, at most. */
        long total();

        /** Sentences about what the topics no longer hold; a rebuild from a history with gaps would forget money. */
        List<String> gaps();

        /** The next records, at most 500; empty at the end. */
        List<Incoming> next();

        @Override
        void close();
    }
}
