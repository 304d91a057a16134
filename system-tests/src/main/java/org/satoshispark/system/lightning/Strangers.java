package org.satoshispark.system.lightning;

import java.time.Duration;
import org.satoshispark.localstack.lightning.LndSuiteNode;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.client.Api;
import org.satoshispark.system.client.Outside;

/** People outside of us who pay and want to be paid, whichever node the suite has. Amounts are msat. */
public interface Strangers {

    /** Those of the running suite. */
    static Strangers ofTheSuite() {
        return Surroundings.node() instanceof LndSuiteNode lnd
                ? new LndStrangers(lnd.place().outside())
                : new SimulatedStrangers(new Outside(new Api(Surroundings.origin())));
    }

    /** Who plays them, and what this one cannot play; for people. */
    String introduction();

    /** Pays an invoice of ours; returns when it arrived. */
    void pays(String paymentRequest);

    /** An invoice that can be paid. */
    String asksFor(long msat);

    /** An invoice of somebody to whom no way leads. */
    String asksOutOfReach(long msat);

    /** An invoice whose payment stays under way for a time: nobody can say what will become of it. */
    Held asksAndHolds(long msat, Duration silence);

    /** An invoice whose payment the receiver neither takes nor sends back. */
    interface Held {
        String paymentRequest();

        /** Returns when the silence is over and the money was taken. */
        void isTaken();
    }
}
