package org.satoshispark.system.load;

import java.util.Optional;
import org.satoshispark.system.client.Api.Answer;

/** Sees all that one client tries, as Jepsen's histories do: a failing run can be argued from it. */
public interface Witness {
    /** Sees nothing. */
    Witness NOBODY = answer -> {};

    /** One try is over; without an answer nobody knows whether it had its effect. */
    void tried(Optional<Answer> answer);

    /** A write was answered in the end. */
    default void wrote(Written write) {}
}
