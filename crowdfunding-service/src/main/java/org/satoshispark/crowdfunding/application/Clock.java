package org.satoshispark.crowdfunding.application;

import java.time.Instant;
import org.satoshispark.kit.Repository;
import org.satoshispark.kit.UnitOfWork;

/** The one clock that judges deadlines: the database's. Touched like an aggregate, so that deciding finds it loaded. */
public interface Clock extends Repository<Clock.Time, Instant> {

    /** The only id there is. */
    enum Time {
        NOW
    }

    /** The time at which the unit of work began. */
    default Instant now(UnitOfWork work) {
        return work.get(this, Time.NOW);
    }
}
